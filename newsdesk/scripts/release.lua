-- Give a running attempt back to the queue without counting it, because the worker could not even begin.
-- KEYS: 1 article, 2 pending, 3 running   ARGV: 1 id, 2 attempt, 3 channel prefix
-- Returns 1, or 0 when the attempt does not own the article
local state = redis.call('HMGET', KEYS[1], 'status', 'attempt')
if state[1] ~= 'running' or state[2] ~= ARGV[2] then return 0 end
redis.call('HSET', KEYS[1], 'status', 'queued')
redis.call('HINCRBY', KEYS[1], 'attempt', -1)
redis.call('HDEL', KEYS[1], 'started')
redis.call('SREM', KEYS[3], ARGV[1])
local time = redis.call('TIME')
redis.call('ZADD', KEYS[2], time[1] * 1000 + math.floor(time[2] / 1000), ARGV[1])
redis.call('PUBLISH', ARGV[3] .. ARGV[1], redis.call('HINCRBY', KEYS[1], 'version', 1))
return 1
