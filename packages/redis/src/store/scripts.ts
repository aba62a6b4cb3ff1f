/**
 * @module
 * The Lua scripts of the store. Each touches one key, so that all of them work on a cluster; each answers text, '' meaning "done".
 */
import { script } from '../script.js';

/**
 * Takes the claim if nobody has it, or prolongs it if it is ours: `ARGV` is the lease and its length in milliseconds. Otherwise answers
 * what is there.
 *
 * Ours it is at a renewal, and for a client that resends after a reconnect. A renewal that finds nothing (Redis came back without
 * its data) takes the claim again.
 */
export const CLAIM = script(`
local held = redis.call('GET', KEYS[1])
if held and held ~= ARGV[1] then return held end
redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
return ''
`);

/**
 * Turns the lease into the record: `ARGV` is the lease, the record, and the record's life in milliseconds ('' forever).
 *
 * Fenced: a run that finds another holder or another record there writes nothing. An empty place is written: the work is done, and
 * nobody else has it in hand. The record itself may be there already when an earlier attempt's answer was lost.
 */
export const RECORD = script(`
local held = redis.call('GET', KEYS[1])
if held and held ~= ARGV[1] and held ~= ARGV[2] then return held end
if ARGV[3] == '' then
  redis.call('SET', KEYS[1], ARGV[2])
else
  redis.call('SET', KEYS[1], ARGV[2], 'PX', ARGV[3])
end
return ''
`);

/** Gives the claim up, if it is still ours. */
export const RELEASE = script(`
if redis.call('GET', KEYS[1]) == ARGV[1] then redis.call('DEL', KEYS[1]) end
return ''
`);

/** Reads the memory section of INFO, which names the eviction policy; CONFIG is forbidden to scripts and on most managed servers. */
export const MEMORY_INFO = script(`return redis.call('INFO', 'memory')`);
