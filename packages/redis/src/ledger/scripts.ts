/**
 * @module
 * The Lua scripts of the ledger: every change of an entry and of the sets it stands in is one script, so that nothing tears them apart.
 *
 * All keys of a topic share its hash tag, and each script names every key it touches: both work on a cluster. The time is the server's.
 * An entry's data is passed through as it is: `cjson` would rewrite `{}`, `[]` and numbers.
 */
import { type Script, script } from '../script.js';

/**
 * What all scripts need. An entry is one text, `version stateAt state due data`, so that a person can read it with redis-cli; `due` is
 * `-` where it never is. Numbers are formatted by hand, since Lua would write large ones with an exponent.
 */
const COMMON = `
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local function parse(text)
  local version, stateAt, state, due, data = string.match(text, '^(%d+) (%d+) (%S+) (%S+) (.*)$')
  if not version then return nil end
  return { version = tonumber(version), stateAt = tonumber(stateAt), state = state, due = due, data = data }
end
local function text(entry)
  return string.format('%.0f %.0f', entry.version, entry.stateAt) .. ' ' .. entry.state .. ' ' .. entry.due .. ' ' .. entry.data
end
local function answer(reply, key, entry)
  reply[#reply + 1] = key
  reply[#reply + 1] = string.format('%.0f', entry.version)
  reply[#reply + 1] = string.format('%.0f', math.max(0, now - entry.stateAt))
  reply[#reply + 1] = entry.state
  reply[#reply + 1] = entry.data
end
local function unreadable(key)
  return redis.error_reply('ERR the entry "' .. key .. '" was not written by redisLedger')
end
`;

const ledgerScript = (text: string): Script => script(COMMON + text);

/**
 * Adds an entry. `KEYS`: entries, due, in the state. `ARGV`: key, state, data, milliseconds until it is due.
 *
 * Answers '1' if it was added, and the entry that is there now.
 */
export const ADD = ledgerScript(`
local held = redis.call('HGET', KEYS[1], ARGV[1])
if held then
  local entry = parse(held)
  if not entry then return unreadable(ARGV[1]) end
  local reply = { '0' }
  answer(reply, ARGV[1], entry)
  return reply
end
local due = string.format('%.0f', now + tonumber(ARGV[4]))
local entry = { version = 1, stateAt = now, state = ARGV[2], due = due, data = ARGV[3] }
redis.call('HSET', KEYS[1], ARGV[1], text(entry))
redis.call('ZADD', KEYS[2], due, ARGV[1])
redis.call('ZADD', KEYS[3], now, ARGV[1])
local reply = { '1' }
answer(reply, ARGV[1], entry)
return reply
`);

/**
 * Takes what is due. `KEYS`: entries, due. `ARGV`: how many at most, length of the lease in milliseconds.
 *
 * Answers the entries taken, longest due first.
 */
export const TAKE = ledgerScript(`
local reply = {}
local due = string.format('%.0f', now + tonumber(ARGV[2]))
for _, key in ipairs(redis.call('ZRANGEBYSCORE', KEYS[2], '-inf', now, 'LIMIT', 0, ARGV[1])) do
  local entry = parse(redis.call('HGET', KEYS[1], key) or '')
  if not entry then return unreadable(key) end
  entry.version = entry.version + 1
  entry.due = due
  redis.call('HSET', KEYS[1], key, text(entry))
  redis.call('ZADD', KEYS[2], due, key)
  answer(reply, key, entry)
end
return reply
`);

/**
 * Changes an entry of the given version and state. `KEYS`: entries, due, never due, in the old state, in the new state. `ARGV`: key, version,
 * old state, new state, data, milliseconds until it is due ('' for never).
 *
 * Answers the entry as changed, or nothing.
 */
export const REPLACE = ledgerScript(`
local held = redis.call('HGET', KEYS[1], ARGV[1])
if not held then return {} end
local entry = parse(held)
if not entry then return unreadable(ARGV[1]) end
if entry.version ~= tonumber(ARGV[2]) or entry.state ~= ARGV[3] then return {} end
if ARGV[4] ~= ARGV[3] then
  entry.stateAt = now
  entry.state = ARGV[4]
  redis.call('ZREM', KEYS[4], ARGV[1])
  redis.call('ZADD', KEYS[5], now, ARGV[1])
end
entry.version = entry.version + 1
entry.data = ARGV[5]
if ARGV[6] == '' then
  entry.due = '-'
  redis.call('ZREM', KEYS[2], ARGV[1])
  redis.call('ZADD', KEYS[3], string.format('%.0f', entry.stateAt), ARGV[1])
else
  entry.due = string.format('%.0f', now + tonumber(ARGV[6]))
  redis.call('ZADD', KEYS[2], entry.due, ARGV[1])
  redis.call('ZREM', KEYS[3], ARGV[1])
end
redis.call('HSET', KEYS[1], ARGV[1], text(entry))
local reply = {}
answer(reply, ARGV[1], entry)
return reply
`);

/**
 * Reads entries, in one of three ways.
 *
 * `KEYS`: entries. `ARGV`: 'one', key: that entry.
 * `KEYS`: entries, in a state. `ARGV`: 'list', how many at most, key of the last one seen or '': those longest in it first.
 * `KEYS`: entries, never due. `ARGV`: 'old', how many at most, milliseconds: those longer in their state than that.
 */
export const READ = ledgerScript(`
local keys
if ARGV[1] == 'one' then
  keys = { ARGV[2] }
elseif ARGV[1] == 'list' then
  local last = ARGV[3] ~= '' and redis.call('ZRANK', KEYS[2], ARGV[3])
  local first = last and last + 1 or 0
  keys = redis.call('ZRANGE', KEYS[2], first, first + tonumber(ARGV[2]) - 1)
else
  local before = '(' .. string.format('%.0f', now - tonumber(ARGV[3]))
  keys = redis.call('ZRANGEBYSCORE', KEYS[2], '-inf', before, 'LIMIT', 0, ARGV[2])
end
local reply = {}
for _, key in ipairs(keys) do
  local held = redis.call('HGET', KEYS[1], key)
  if held then
    local entry = parse(held)
    if not entry then return unreadable(key) end
    answer(reply, key, entry)
  end
end
return reply
`);

/**
 * Removes an entry. `KEYS`: entries, due, never due, in the state. `ARGV`: key, state, version ('' for any).
 *
 * Answers '1' when it is gone, '0' when it has another state or version by now.
 */
export const REMOVE = ledgerScript(`
local held = redis.call('HGET', KEYS[1], ARGV[1])
if not held then return '1' end
local entry = parse(held)
if not entry then return unreadable(ARGV[1]) end
if entry.state ~= ARGV[2] then return '0' end
if ARGV[3] ~= '' and entry.version ~= tonumber(ARGV[3]) then return '0' end
redis.call('HDEL', KEYS[1], ARGV[1])
for i = 2, 4 do redis.call('ZREM', KEYS[i], ARGV[1]) end
return '1'
`);

/** Reads what INFO says of eviction and persistence. */
export const DURABILITY_INFO = script(`return redis.call('INFO', 'memory') .. redis.call('INFO', 'persistence')`);
