// Runs inside Bun, Deno and workerd: makes the call that a request asks for, and says how it ended.
import { inspect } from 'node:util';
import { isUnitPayError, UnitPay } from '@unitpay-kit/core';

/** Everything that a log could show of an error. */
function shown(error) {
  const texts = [];
  for (let one = error; one !== undefined && one !== null && texts.length < 20; one = one.cause)
    texts.push(String(one), String(one.stack), JSON.stringify(one) ?? '');
  return [...texts, inspect(error, { depth: 10, showHidden: true, getters: true })].join('\n');
}

export async function answer(request) {
  const { options, method, params, abortAfter } = await request.json();
  const signal =
    abortAfter === undefined ? undefined : abortAfter === 0 ? AbortSignal.abort() : AbortSignal.timeout(abortAfter);
  const keys = [options.secretKey, options.partner.secretKey];
  try {
    await new UnitPay(options)[method](params, { signal });
    return Response.json({ ended: 'result' });
  } catch (error) {
    const text = shown(error);
    const leaks = keys.some((key) => text.includes(key));
    if (!isUnitPayError(error)) return Response.json({ ended: `a foreign ${error?.name}: ${error?.message}`, leaks });
    return Response.json({ ended: error.code, outcome: error.outcome, leaks });
  }
}
