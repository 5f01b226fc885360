-- One request asks for one token from every bucket (GCRA: a bucket is one number, the time at which it is full again)
-- and whether a watched key exists. Either all buckets give or none does.
-- KEYS: the buckets, then at most one watched key. ARGV: number of buckets, then limit and window (ms) of each.
local time = redis.call('TIME')
local now = time[1] * 1000 + time[2] / 1000
local buckets = tonumber(ARGV[1])
local full, wait = {}, 0
for i = 1, buckets do
  local limit, window = tonumber(ARGV[2 * i]), tonumber(ARGV[2 * i + 1])
  local stored = math.max(now, tonumber(redis.call('GET', KEYS[i]) or now))
  local next = stored + window / limit
  full[i] = { stored = stored, next = next, limit = limit, window = window }
  wait = math.max(wait, next - window - now)
end
local allowed = wait <= 0
local answer = { allowed and 1 or 0, math.ceil(math.max(0, wait)), 0 }
for i = 1, buckets do
  local b = full[i]
  local at = b.stored
  if allowed then
    at = b.next
    redis.call('SET', KEYS[i], string.format('%.3f', at), 'PX', math.ceil(at - now))
  end
  answer[2 * i + 2] = math.max(0, math.floor((now + b.window - at) * b.limit / b.window + 0.000001))
  answer[2 * i + 3] = math.ceil(at - now)
end
if KEYS[buckets + 1] then answer[3] = redis.call('EXISTS', KEYS[buckets + 1]) end
return answer
