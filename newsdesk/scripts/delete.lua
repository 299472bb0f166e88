-- Cancel an unfinished article or drop a finished one, and forget its text at once.
-- KEYS: 1 article, 2 pending, 3 recent, 4 expiring, 5 gone, 6 running, 7 failed
-- ARGV: 1 id, 2 lifetime of the tombstone (ms), 3 channel prefix, 4 prefix of digest keys, 5 version, or '' for any
-- Returns cancelled, deleted, gone (already), unknown or changed (another version by now; nothing was done)
local state = redis.call('HMGET', KEYS[1], 'status', 'digest', 'version')
if not state[1] then
  return redis.call('EXISTS', KEYS[5]) == 1 and 'gone' or 'unknown'
end
if ARGV[5] ~= '' and ARGV[5] ~= state[3] then return 'changed' end
local reason = (state[1] == 'queued' or state[1] == 'running') and 'cancelled' or 'deleted'
redis.call('DEL', KEYS[1])
redis.call('ZREM', KEYS[2], ARGV[1])
redis.call('ZREM', KEYS[3], ARGV[1])
redis.call('ZREM', KEYS[4], ARGV[1])
redis.call('SREM', KEYS[6], ARGV[1])
redis.call('ZREM', KEYS[7], ARGV[1])
if redis.call('GET', ARGV[4] .. state[2]) == ARGV[1] then redis.call('DEL', ARGV[4] .. state[2]) end
redis.call('SET', KEYS[5], reason, 'PX', ARGV[2])
redis.call('PUBLISH', ARGV[3] .. ARGV[1], reason)
return reason
