-- Write a corrected result, if the record is still the version that it was made from, and remember or forget the sentence.
-- KEYS: 1 article, 2 memory and 3 index of corrections, both of the article's direction
-- ARGV: 1 id, 2 version, 3 outcome (JSON), 4 flags (JSON), 5 sentence's field in the memory, 6 its id in the index,
--       7 what is remembered (JSON), or '' for nothing, 8 time of that (ms), 9 channel prefix
-- Returns 1, or 0 when the record is another version by now, or is gone
local state = redis.call('HMGET', KEYS[1], 'status', 'version', 'outcome')
if state[1] ~= 'done' then return 0 end
if state[2] ~= ARGV[2] then
  -- the client sent this call again after it lost the answer; an outcome has the time of its correction
  return (tonumber(state[2]) == ARGV[2] + 1 and state[3] == ARGV[3]) and 1 or 0
end
redis.call('HSETNX', KEYS[1], 'original', state[3])
redis.call('HSET', KEYS[1], 'outcome', ARGV[3], 'flags', ARGV[4])
if ARGV[7] ~= '' then
  redis.call('HSET', KEYS[2], ARGV[5], ARGV[7])
  redis.call('ZADD', KEYS[3], ARGV[8], ARGV[6])
else
  local known = redis.call('HGET', KEYS[2], ARGV[5])
  if known and cjson.decode(known).article == ARGV[1] then -- another article's correction stays
    redis.call('HDEL', KEYS[2], ARGV[5])
    redis.call('ZREM', KEYS[3], ARGV[6])
  end
end
redis.call('PUBLISH', ARGV[9] .. ARGV[1], redis.call('HINCRBY', KEYS[1], 'version', 1))
return 1
