/**
 * @module
 * What a server can do wrong, and what each of it has to come to for a call.
 */
import type { UnitPayError } from '../src/errors/unitpay-error.js';
import {
  answer,
  bomb,
  drip,
  type Handler,
  hang,
  huge,
  refusal,
  resetBefore,
  resetDuring,
  resetInHeaders,
} from './fault-server.js';

/** A gateway's page. */
export const HTML = '<html><body><h1>502 Bad Gateway</h1></body></html>';
const html = { 'content-type': 'text/html' };

/** A fault, and what it has to come to. */
export interface FaultCase {
  readonly fault: Handler;
  readonly name: UnitPayError['name'];
  readonly outcome: UnitPayError['outcome'];
  /** Whether a safe method repeats it. */
  readonly repeats: boolean;
  /** Whether the deadline passes once the request has arrived. */
  readonly expires?: boolean;
}

/** Every fault of a server, by what it is called in the tests. */
export const FAULT_CASES: Readonly<Record<string, FaultCase>> = {
  'a reset before the answer': {
    fault: resetBefore,
    name: 'UnitPayConnectionError',
    outcome: 'unknown',
    repeats: true,
  },
  'a reset in the headers': {
    fault: resetInHeaders,
    name: 'UnitPayConnectionError',
    outcome: 'unknown',
    repeats: true,
  },
  'a reset in the body': { fault: resetDuring, name: 'UnitPayConnectionError', outcome: 'unknown', repeats: true },
  'no answer': { fault: hang, name: 'UnitPayTimeoutError', outcome: 'unknown', repeats: false, expires: true },
  'a dripping answer': {
    fault: drip,
    name: 'UnitPayTimeoutError',
    outcome: 'unknown',
    repeats: false,
    expires: true,
  },
  'a 502 page': { fault: answer(502, HTML, html), name: 'UnitPayHttpError', outcome: 'unknown', repeats: true },
  'a 408 page': { fault: answer(408, HTML, html), name: 'UnitPayHttpError', outcome: 'unknown', repeats: true },
  'a 429 page': { fault: answer(429, 'slow down'), name: 'UnitPayHttpError', outcome: 'refused', repeats: true },
  'a 404 page': { fault: answer(404, HTML, html), name: 'UnitPayHttpError', outcome: 'refused', repeats: false },
  'a redirect': {
    fault: answer(302, '', { location: '/elsewhere' }),
    name: 'UnitPayHttpError',
    outcome: 'unknown',
    repeats: false,
  },
  'an envelope under a redirect': {
    fault: answer(301, { result: { message: 'ok' } }, { location: '/elsewhere' }),
    name: 'UnitPayHttpError',
    outcome: 'unknown',
    repeats: false,
  },
  'an error envelope under a redirect': {
    fault: refusal('no', -32000, 302),
    name: 'UnitPayHttpError',
    outcome: 'unknown',
    repeats: false,
  },
  'a result with status 500': {
    fault: answer(500, { result: {} }),
    name: 'UnitPayHttpError',
    outcome: 'unknown',
    repeats: true,
  },
  'a huge answer': { fault: huge, name: 'UnitPayResponseError', outcome: 'unknown', repeats: false },
  'a huge answer in few bytes': { fault: bomb, name: 'UnitPayResponseError', outcome: 'unknown', repeats: false },
  'an error that does not say what is wrong': {
    fault: answer(200, { error: {} }),
    name: 'UnitPayResponseError',
    outcome: 'unknown',
    repeats: true,
  },
  'HTML with status 200': {
    fault: answer(200, HTML, html),
    name: 'UnitPayResponseError',
    outcome: 'unknown',
    repeats: true,
  },
  'broken JSON': {
    fault: answer(200, '{"result":{"a":1}'),
    name: 'UnitPayResponseError',
    outcome: 'unknown',
    repeats: true,
  },
  'an empty answer': { fault: answer(200, ''), name: 'UnitPayResponseError', outcome: 'unknown', repeats: true },
  'status 204': {
    fault: (_, response) => response.writeHead(204).end(),
    name: 'UnitPayResponseError',
    outcome: 'unknown',
    repeats: true,
  },
  'an error envelope': {
    fault: refusal('Неверный ключ', -32000),
    name: 'UnitPayApiError',
    outcome: 'refused',
    repeats: false,
  },
  'an error envelope with status 400': {
    fault: refusal('no', undefined, 400),
    name: 'UnitPayApiError',
    outcome: 'refused',
    repeats: false,
  },
  'an error envelope with status 429': {
    fault: refusal('no', undefined, 429),
    name: 'UnitPayApiError',
    outcome: 'refused',
    repeats: true,
  },
  'an error envelope with status 500': {
    fault: refusal('no', 100, 500),
    name: 'UnitPayApiError',
    outcome: 'unknown',
    repeats: true,
  },
  'an internal error': { fault: refusal('no', -32603), name: 'UnitPayApiError', outcome: 'unknown', repeats: true },
};
