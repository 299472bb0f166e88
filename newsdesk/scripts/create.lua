-- Create an article's record, or find the one that stands for the same request or the same text.
-- KEYS: 1 article, 2 digest, 3 pending, 4 recent, 5 expiring, 6 failed, 7 idempotency (only where the request has such a key)
-- ARGV: 1 id, 2 digest, 3 article (JSON), 4 headline, 5 language or '', 6 largest backlog, 7 lifetime of the idempotency key (ms),
--       8 prefix of article keys, 9 opening, 10 words
-- Returns {outcome, id}; outcome: created, replayed, key_reused, duplicate, backlog_full
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)

if redis.call('EXISTS', KEYS[1]) == 1 then
  return {'created', ARGV[1]} -- the client sent this call again after it lost the answer
end
if KEYS[7] then
  local seen = redis.call('HMGET', KEYS[7], 'digest', 'id')
  if seen[1] and redis.call('EXISTS', ARGV[8] .. seen[2]) == 1 then
    return {seen[1] == ARGV[2] and 'replayed' or 'key_reused', seen[2]}
  end
end

local outcome, id = 'created', ARGV[1]
local known = redis.call('GET', KEYS[2])
if known and redis.call('EXISTS', ARGV[8] .. known) == 1 then
  outcome, id = 'duplicate', known
elseif redis.call('ZCARD', KEYS[3]) >= tonumber(ARGV[6]) then
  return {'backlog_full', ''}
else
  redis.call('HSET', KEYS[1], 'status', 'queued', 'version', 1, 'attempt', 0, 'created', now, 'language', ARGV[5],
    'headline', ARGV[4], 'opening', ARGV[9], 'words', ARGV[10], 'digest', ARGV[2], 'article', ARGV[3])
  redis.call('SET', KEYS[2], id)
  redis.call('ZADD', KEYS[3], now, id)
  redis.call('ZADD', KEYS[4], now, id)
end
if KEYS[7] then
  redis.call('HSET', KEYS[7], 'digest', ARGV[2], 'id', id)
  redis.call('PEXPIRE', KEYS[7], ARGV[7])
end

-- Records expire by themselves; their entries in the index go with the next creations, a few at a time.
local expired = redis.call('ZRANGEBYSCORE', KEYS[5], '-inf', now, 'LIMIT', 0, 20)
if #expired > 0 then
  redis.call('ZREM', KEYS[5], unpack(expired))
  redis.call('ZREM', KEYS[4], unpack(expired))
  redis.call('ZREM', KEYS[6], unpack(expired))
end
return {outcome, id}
