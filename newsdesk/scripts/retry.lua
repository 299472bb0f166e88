-- Put a failed article back into the queue. Attempts go on counting, so that a straggler of an earlier one owns nothing.
-- KEYS: 1 article, 2 pending, 3 expiring, 4 gone, 5 failed   ARGV: 1 id, 2 largest backlog, 3 channel prefix, 4 prefix of digest keys
-- Returns retried, backlog_full, sent_anew (the same text is another article by now), unknown, or the status of one not failed
local state = redis.call('HMGET', KEYS[1], 'status', 'attempt', 'digest', 'before')
if not state[1] then return 'unknown' end
-- Queued with no attempt since: the client sent this call again after it lost the answer.
if state[1] == 'queued' and state[4] == state[2] then return 'retried' end
if state[1] ~= 'failed' then return state[1] end
local known = redis.call('GET', ARGV[4] .. state[3])
if known and known ~= ARGV[1] then return 'sent_anew' end
if redis.call('ZCARD', KEYS[2]) >= tonumber(ARGV[2]) then return 'backlog_full' end
local time = redis.call('TIME')
redis.call('HDEL', KEYS[1], 'outcome', 'facets', 'flags', 'started', 'finished')
redis.call('HSET', KEYS[1], 'status', 'queued', 'before', state[2], 'done', 0, 'total', 0)
redis.call('PERSIST', KEYS[1])
redis.call('SET', ARGV[4] .. state[3], ARGV[1])
redis.call('ZADD', KEYS[2], time[1] * 1000 + math.floor(time[2] / 1000), ARGV[1])
redis.call('ZREM', KEYS[3], ARGV[1])
redis.call('ZREM', KEYS[5], ARGV[1])
redis.call('DEL', KEYS[4])
redis.call('PUBLISH', ARGV[3] .. ARGV[1], redis.call('HINCRBY', KEYS[1], 'version', 1))
return 'retried'
