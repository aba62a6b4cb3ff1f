/**
 * @module
 * Does the client read a golden body as it must?
 */
import { UnitPayApiError } from '@unitpay-kit/core';
import { sameJson } from '../compare/values.js';
import type { GoldenAnswer } from '../golden/method-case.js';
import { type Captured, captureCall } from './capture.js';

/** Whether the client makes of `body` what the golden says it must; for damaged bodies this has to be false. */
export async function readsAs(answer: GoldenAnswer, body: string): Promise<boolean> {
  return says(answer, await captureCall(answer, 'flat', body));
}

function says({ reply, method }: GoldenAnswer, { result, error }: Captured): boolean {
  if (reply.error === undefined) return error === undefined && sameJson(reply.decoded, result);
  if (!(error instanceof UnitPayApiError)) return false;
  const { apiCode, apiMessage } = reply.error;
  return error.apiCode === apiCode && error.apiMessage === apiMessage && error.method === method;
}
