/**
 * @module
 * Everything that can go wrong with a call, and what the caller must be told of it.
 */
import type { Outcome, UnitPayErrorCode } from '@unitpay-kit/core';
import type { FaultInput } from '@unitpay-kit/mock-server';

/** What is expected of a method that may not be retried; a safe one may end better, since it is retried. */
export interface Expected {
  /** Codes that are right, or `result` where the answer may still be read. */
  readonly ends: readonly (UnitPayErrorCode | 'result')[];
  readonly outcome?: Outcome;
  /** How many requests reach the server at most in one attempt; 0 where none can. */
  readonly requests: number;
}

/** A fault that the mock makes. */
export interface MockFault extends Expected {
  readonly name: string;
  readonly rule: FaultInput;
}

/** One fault a line; `method` is filled in. */
export const MOCK_FAULTS: readonly MockFault[] = [
  {
    name: 'slower than the timeout',
    rule: { kind: 'delay', ms: 1_500 },
    ends: ['timeout'],
    outcome: 'unknown',
    requests: 1,
  },
  { name: 'reset before the reply', rule: { kind: 'reset' }, ends: ['connection'], outcome: 'unknown', requests: 1 },
  {
    name: 'carried out, then reset',
    rule: { kind: 'reset', execute: true },
    ends: ['connection'],
    outcome: 'unknown',
    requests: 1,
  },
  {
    name: 'reset inside the reply',
    rule: { kind: 'reset', at: 'body' },
    ends: ['connection', 'response'],
    outcome: 'unknown',
    requests: 1,
  },
  { name: 'an empty reply', rule: { kind: 'empty' }, ends: ['response'], outcome: 'unknown', requests: 1 },
  { name: 'broken JSON', rule: { kind: 'broken-json' }, ends: ['response'], outcome: 'unknown', requests: 1 },
  { name: 'truncated JSON', rule: { kind: 'truncated-json' }, ends: ['response'], outcome: 'unknown', requests: 1 },
  { name: 'wrong types', rule: { kind: 'wrong-types' }, ends: ['response', 'result', 'api'], requests: 1 },
  { name: 'HTML with 200', rule: { kind: 'html', status: 200 }, ends: ['response'], outcome: 'unknown', requests: 1 },
  { name: 'HTML with 502', rule: { kind: 'html', status: 502 }, ends: ['http'], outcome: 'unknown', requests: 1 },
  { name: 'status 500', rule: { kind: 'status', status: 500 }, ends: ['http', 'api'], outcome: 'unknown', requests: 1 },
  { name: 'status 503', rule: { kind: 'status', status: 503 }, ends: ['http', 'api'], outcome: 'unknown', requests: 1 },
  { name: 'status 408', rule: { kind: 'status', status: 408 }, ends: ['http', 'api'], outcome: 'unknown', requests: 1 },
  { name: 'status 403', rule: { kind: 'status', status: 403 }, ends: ['http', 'api'], outcome: 'refused', requests: 1 },
  { name: 'a rate limit', rule: { kind: 'rate-limit' }, ends: ['http', 'api'], outcome: 'refused', requests: 1 },
  {
    name: 'a redirect',
    rule: { kind: 'redirect', location: 'http://127.0.0.1:9/elsewhere' },
    ends: ['http'],
    outcome: 'unknown',
    requests: 1,
  },
  {
    name: 'a huge reply',
    rule: { kind: 'huge', bytes: 3_000_000 },
    ends: ['response'],
    outcome: 'unknown',
    requests: 1,
  },
  {
    name: 'a reply drop by drop',
    rule: { kind: 'drip', bytes: 1, everyMs: 100 },
    ends: ['timeout'],
    outcome: 'unknown',
    requests: 1,
  },
  { name: 'error -32000', rule: { kind: 'error', code: -32000 }, ends: ['api'], outcome: 'refused', requests: 1 },
  { name: 'error -32602', rule: { kind: 'error', code: -32602 }, ends: ['api'], outcome: 'refused', requests: 1 },
  {
    name: 'error -32603',
    rule: { kind: 'error', code: -32603, message: 'Internal error' },
    ends: ['api'],
    outcome: 'unknown',
    requests: 1,
  },
  {
    name: 'an error without a code',
    rule: { kind: 'error', message: 'Ошибка' },
    ends: ['api'],
    outcome: 'refused',
    requests: 1,
  },
];
