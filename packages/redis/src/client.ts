/**
 * @module
 * Speaks to node-redis and ioredis through the one thing that is needed of them: running a Lua script.
 */
import { got } from '@unitpay-kit/core/internal';
import type { Script } from './script.js';

/** Keys and arguments of a script, as node-redis takes them. */
export interface ScriptOptions {
  /** The keys the script touches. */
  keys: string[];
  /** Its other arguments. */
  arguments: string[];
}

/** What is used of a node-redis client, cluster or pool (package `redis`, 4 and newer). */
export interface NodeRedisClient {
  /** Runs a script that the server knows. */
  evalSha(sha1: string, options: ScriptOptions): Promise<unknown>;
  /** Sends a script and runs it. */
  eval(script: string, options: ScriptOptions): Promise<unknown>;
}

/** What is used of an ioredis client or cluster. */
export interface IoredisClient {
  /** Runs a script that the server knows. */
  evalsha(sha1: string, keyCount: number, ...keysAndArguments: string[]): Promise<unknown>;
  /** Sends a script and runs it. */
  eval(script: string, keyCount: number, ...keysAndArguments: string[]): Promise<unknown>;
}

/** A connected client of either library. */
export type RedisClient = NodeRedisClient | IoredisClient;

/** Runs one script on the keys it names, and resolves to what it returns. */
export type RunScript = (script: Script, keys: string[], args: string[]) => Promise<unknown>;

const hasMethod = (value: unknown, name: string): boolean =>
  typeof value === 'object' && value !== null && typeof (value as Record<string, unknown>)[name] === 'function';

// The two are told apart by one capital letter.
const isNodeRedis = (client: unknown): client is NodeRedisClient => hasMethod(client, 'evalSha');
const isIoredis = (client: unknown): client is IoredisClient => hasMethod(client, 'evalsha');

/** What is wrong with a client; undefined when it is one of either library. */
export function clientProblem(value: unknown): string | undefined {
  if (isNodeRedis(value) || isIoredis(value)) return undefined;
  return (
    'expected a client of the "redis" package (createClient, createCluster) or of "ioredis" (new Redis, new Redis.Cluster), ' +
    `not its options or URL, ${got(value)}`
  );
}

/** Makes a script runner of a client of either library. */
export function scriptRunner(client: RedisClient): RunScript {
  if (isNodeRedis(client)) {
    return cached(
      (script, keys, args) => client.evalSha(script.sha1, { keys, arguments: args }),
      (script, keys, args) => client.eval(script.text, { keys, arguments: args }),
    );
  }
  return cached(
    (script, keys, args) => client.evalsha(script.sha1, keys.length, ...keys, ...args),
    (script, keys, args) => client.eval(script.text, keys.length, ...keys, ...args),
  );
}

type Send = (script: Script, keys: string[], args: string[]) => Promise<unknown>;

// A Redis that restarted, or a replica that took over, has an empty script cache and answers NOSCRIPT: nothing was run.
function cached(bySha: Send, byText: Send): RunScript {
  return async (script, keys, args) => {
    try {
      return await bySha(script, keys, args);
    } catch (error) {
      if (error instanceof Error && error.message.startsWith('NOSCRIPT')) {
        return await byText(script, keys, args);
      }
      throw error;
    }
  };
}
