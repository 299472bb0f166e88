-- Heartbeat of a running attempt, with its progress.
-- KEYS: 1 article, 2 pending
-- ARGV: 1 id, 2 attempt, 3 segments done, 4 segments in all, 5 channel prefix
-- Returns 1, or 0 when the attempt no longer owns the article (cancelled, taken over, finished)
local state = redis.call('HMGET', KEYS[1], 'status', 'attempt', 'done', 'total')
if state[1] ~= 'running' or state[2] ~= ARGV[2] then return 0 end
local time = redis.call('TIME')
redis.call('ZADD', KEYS[2], time[1] * 1000 + math.floor(time[2] / 1000), ARGV[1])
if state[3] ~= ARGV[3] or state[4] ~= ARGV[4] then
  redis.call('HSET', KEYS[1], 'done', ARGV[3], 'total', ARGV[4])
  redis.call('PUBLISH', ARGV[5] .. ARGV[1], redis.call('HINCRBY', KEYS[1], 'version', 1))
end
return 1
