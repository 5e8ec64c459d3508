-- What wrk sends. Arguments: the sellers' file, what to send, items of a batch, items to pass over, calls a second (0: all that can be), path.
local ffi = require('ffi')
ffi.cdef [[ typedef struct { long sec; long nsec; } bench_time; int clock_gettime(int clock, bench_time *now); ]]
local time = ffi.new('bench_time')
local function nowMs()
  ffi.C.clock_gettime(1, time)
  return tonumber(time.sec) * 1000 + tonumber(time.nsec) / 1e6
end

local sellers, count, from = {}, 1, 0
-- Globals, because `done` runs in a state of its own and asks the thread's for them.
send = ''
local sent, unpolled, nextUnpolled = 0, {}, 1
-- Polls come so many batches after their own.
local POLLED_LATER = 256
accepted = 0

local main
function setup(thread) main = thread end

local function post(key, body)
  return 'POST /api/v1/orders/cancel HTTP/1.1\r\nHost: bench\r\nX-API-Key: ' .. key ..
    '\r\nContent-Type: application/json\r\nContent-Length: ' .. #body .. '\r\n\r\n' .. body
end

local function get(key, path)
  return 'GET ' .. path .. ' HTTP/1.1\r\nHost: bench\r\nX-API-Key: ' .. key .. '\r\n\r\n'
end

-- The ids from `first` on, as the members of a list.
local function entries(first)
  local ids = {}
  for at = 0, count - 1 do ids[at + 1] = first + at end
  return '{"id":' .. table.concat(ids, '},{"id":') .. '}'
end

local function neighbours()
  local seller = sellers[sent % #sellers + 1]
  local place = from + math.floor(sent / #sellers) * count
  sent = sent + 1
  return post(seller.key, '{"items":[' .. entries(seller.first + place % (seller.items - count + 1)) .. ']}')
end

local function distinct()
  local seller = sellers[sent % #sellers + 1]
  local place = from + math.floor(sent / #sellers)
  sent = sent + 1
  return post(seller.key, '{"items":[{"id":' .. seller.first + place % seller.items .. '}' .. seller.rest .. ']}')
end

local function polled()
  if #unpolled - nextUnpolled >= POLLED_LATER then
    nextUnpolled = nextUnpolled + 1
    return get(sellers[1].key, '/api/v1/results/cancel-orders?batch_request_id=' .. unpolled[nextUnpolled - 1])
  end
  return neighbours()
end

function init(args)
  send, count, from = args[2], tonumber(args[3]), tonumber(args[4])
  local rate, path = tonumber(args[5]), args[6]
  for line in io.lines(args[1]) do
    local key, first, items = line:match('^(%S+) (%d+) (%d+)$')
    sellers[#sellers + 1] = { key = key, first = tonumber(first), items = tonumber(items) }
  end
  for _, seller in ipairs(sellers) do
    local whole = entries(seller.first)
    seller.rest = count == 1 and '' or whole:sub((whole:find(',', 1, true)))
  end
  if send == 'distinct' then request = distinct end
  if send == 'neighbours' then request = neighbours end
  if send == 'path' then
    local asked = 0
    request = function()
      asked = asked + 1
      return get(sellers[asked % #sellers + 1].key, path)
    end
  end
  if send == 'polled' then
    request = polled
    -- An answer does not say whose it is, so there is one seller where batches are polled.
    response = function(_, _, body)
      local id = body:match('^{"batchRequestId":"([^"]+)"}')
      if id then
        accepted = accepted + 1
        unpolled[#unpolled + 1] = id
      end
    end
  end
  if rate > 0 then
    local due = nowMs()
    delay = function()
      local now = nowMs()
      due = math.max(due + 1000 / rate, now - 100)
      return math.max(0, math.floor(due - now))
    end
  end
end

function done(summary, latency)
  local errors = summary.errors
  local sent = main:get('send')
  local posted = sent == 'polled' and main:get('accepted') or sent == 'path' and 0 or summary.requests
  io.write(string.format(
    '{"answered":%d,"accepted":%d,"seconds":%.6f,"refused":%d,"broken":%d,"p50Ms":%.3f,"p99Ms":%.3f,"maxMs":%.3f}\n',
    summary.requests, posted, summary.duration / 1e6, errors.status,
    errors.connect + errors.read + errors.write + errors.timeout,
    latency:percentile(50) / 1e3, latency:percentile(99) / 1e3, latency.max / 1e3))
end
