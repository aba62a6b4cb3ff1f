/**
 * @module
 * The Lua scripts of the store. Each touches one key, so that all of them work on a cluster; each answers text, '' meaning "done".
 */
import { createHash } from 'node:crypto';

/** A script and the digest Redis caches it under. */
export interface Script {
  readonly text: string;
  readonly sha1: string;
}

function script(text: string): Script {
  return { text, sha1: createHash('sha1').update(text).digest('hex') };
}

/**
 * Takes the claim if nobody has it: `ARGV` is the lease and its length in milliseconds. Otherwise answers what is there.
 *
 * A client that resends after a reconnect may find its own lease: that is a claim too.
 */
export const CLAIM = script(`
local held = redis.call('GET', KEYS[1])
if held and held ~= ARGV[1] then return held end
redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
return ''
`);

/** Prolongs the lease, or takes it again after a Redis that came back without it. Answers the other holder's value if there is one. */
export const RENEW = CLAIM;

/**
 * Turns the lease into the record: `ARGV` is the lease, the record, and the record's life in milliseconds ('' for ever).
 *
 * Fenced: whoever finds another holder or another record there writes nothing. An empty place is written: the work is done, and
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
