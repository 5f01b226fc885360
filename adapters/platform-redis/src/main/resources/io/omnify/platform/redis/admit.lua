-- Permits from sliding windows, from all of them or from none. A window is cut into 100 slots; a hash holds the count of
-- each slot that has one, their sum (t) and the oldest slot that may still count (o). The current and the 100 slots
-- before it count, so no span of a window's length ever sees more than the limit.
-- KEYS: the windows. ARGV, five for each: limit, slot length (ms), permits wanted, permits given back, their slot.
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local windows, allowed, wait = {}, true, 0
for i = 1, #KEYS do
  local at = 5 * (i - 1)
  local limit, length, want = tonumber(ARGV[at + 1]), tonumber(ARGV[at + 2]), tonumber(ARGV[at + 3])
  local back, backSlot = tonumber(ARGV[at + 4]), tonumber(ARGV[at + 5])
  local slot = math.floor(now / length)
  local known = redis.call('HMGET', KEYS[i], 't', 'o')
  local total, oldest = tonumber(known[1] or 0), tonumber(known[2] or slot)
  while oldest < slot - 100 do
    local count = redis.call('HGET', KEYS[i], oldest)
    if count then
      total = total - count
      redis.call('HDEL', KEYS[i], oldest)
    end
    oldest = oldest + 1
  end
  if back > 0 and backSlot >= oldest then
    redis.call('HINCRBY', KEYS[i], backSlot, -back)
    total = total - back
  end
  local room = limit - total
  if room < 1 then
    allowed = false
    local first = oldest
    while first < slot and tonumber(redis.call('HGET', KEYS[i], first) or 0) <= 0 do
      redis.call('HDEL', KEYS[i], first)
      first = first + 1
    end
    oldest = first
    wait = math.max(wait, (first + 101) * length - now)
  end
  windows[i] = { slot = slot, length = length, total = total, oldest = oldest, room = room, want = want }
end
local answer = { allowed and 1 or 0, wait }
for i = 1, #KEYS do
  local w = windows[i]
  local given = allowed and math.min(w.want, w.room) or 0
  if given > 0 then redis.call('HINCRBY', KEYS[i], w.slot, given) end
  redis.call('HSET', KEYS[i], 't', w.total + given, 'o', w.oldest)
  redis.call('PEXPIRE', KEYS[i], 103 * w.length)
  answer[3 * i] = given
  answer[3 * i + 1] = w.room - given
  answer[3 * i + 2] = w.slot
end
return answer
