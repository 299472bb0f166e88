-- Compare-and-set completion: only the attempt that owns the article may finish it.
-- KEYS: 1 article, 2 pending, 3 expiring, 4 gone, 5 running, 6 failed
-- ARGV: 1 id, 2 attempt, 3 done or failed, 4 outcome (JSON: result or problem), 5 facets (JSON), 6 language or '', 7 retention (ms),
--       8 channel prefix, 9 prefix of digest keys, 10 segments when it is done, or '', 11 flags (JSON), 12 prefix of throughput keys
-- Returns 1, or 0 when the attempt does not own the article
local state = redis.call('HMGET', KEYS[1], 'status', 'attempt', 'digest', 'words')
if state[1] == ARGV[3] and state[2] == ARGV[2] then return 1 end -- the client sent this call again after it lost the answer
if state[1] ~= 'running' or state[2] ~= ARGV[2] then return 0 end
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
redis.call('HSET', KEYS[1], 'status', ARGV[3], 'outcome', ARGV[4], 'facets', ARGV[5], 'flags', ARGV[11], 'finished', now)
if ARGV[10] ~= '' then redis.call('HSET', KEYS[1], 'done', ARGV[10], 'total', ARGV[10]) end
if ARGV[6] ~= '' then redis.call('HSET', KEYS[1], 'language', ARGV[6]) end
local version = redis.call('HINCRBY', KEYS[1], 'version', 1)
redis.call('ZREM', KEYS[2], ARGV[1])
redis.call('SREM', KEYS[5], ARGV[1])

redis.call('PEXPIRE', KEYS[1], ARGV[7])
redis.call('ZADD', KEYS[3], now + ARGV[7], ARGV[1])
redis.call('SET', KEYS[4], 'expired', 'PX', 2 * ARGV[7])
local digest = ARGV[9] .. state[3]
if ARGV[3] == 'done' then
  redis.call('PEXPIRE', digest, ARGV[7])
  local minute = ARGV[12] .. math.floor(time[1] / 60)
  redis.call('HINCRBY', minute, 'articles', 1)
  redis.call('HINCRBY', minute, 'words', state[4] or 0)
  redis.call('EXPIRE', minute, 7200)
else
  redis.call('ZADD', KEYS[6], now + ARGV[7], ARGV[1])
  if redis.call('GET', digest) == ARGV[1] then redis.call('DEL', digest) end -- a failed article may be sent again
end
redis.call('PUBLISH', ARGV[8] .. ARGV[1], version)
return 1
