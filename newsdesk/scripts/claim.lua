-- Begin an attempt at an article: of a queued one, or of a running one whose heartbeat is old.
-- KEYS: 1 article, 2 pending, 3 running, 4 reached
-- ARGV: 1 id, 2 age at which a heartbeat is old (ms), 3 most attempts, 4 channel prefix
-- Returns {outcome, attempt, article}; outcome: claimed, busy (attempt holds the ms until it may be taken over), exhausted, final, gone
local status = redis.call('HGET', KEYS[1], 'status')
if not status then
  redis.call('ZREM', KEYS[2], ARGV[1])
  redis.call('SREM', KEYS[3], ARGV[1])
  return {'gone', 0, ''}
end
if status ~= 'queued' and status ~= 'running' then return {'final', 0, ''} end

local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
if status == 'running' then
  local age = now - tonumber(redis.call('ZSCORE', KEYS[2], ARGV[1]) or 0)
  if age < tonumber(ARGV[2]) then return {'busy', tonumber(ARGV[2]) - age, ''} end
  local attempts = tonumber(redis.call('HGET', KEYS[1], 'attempt'))
  local before = tonumber(redis.call('HGET', KEYS[1], 'before') or 0) -- attempts before it was last retried
  if attempts - before >= tonumber(ARGV[3]) then return {'exhausted', attempts, ''} end
else
  local since = redis.call('ZSCORE', KEYS[2], ARGV[1])
  if since and tonumber(since) > tonumber(redis.call('GET', KEYS[4]) or 0) then redis.call('SET', KEYS[4], since) end
end

local attempt = redis.call('HINCRBY', KEYS[1], 'attempt', 1)
local version = redis.call('HINCRBY', KEYS[1], 'version', 1)
redis.call('HSET', KEYS[1], 'status', 'running', 'started', now, 'done', 0, 'total', 0)
redis.call('ZADD', KEYS[2], now, ARGV[1])
redis.call('SADD', KEYS[3], ARGV[1])
redis.call('PUBLISH', ARGV[4] .. ARGV[1], version)
return {'claimed', attempt, redis.call('HGET', KEYS[1], 'article')}
