import { describe, expect, it } from 'vitest';
import { call, callPartner, createPayment, raw } from '../../test/api.js';
import { createMockUnitPay, METHOD_NAMES } from '../index.js';
import { METHODS } from '../methods/index.js';

const mock = createMockUnitPay({ projects: [{ projectId: 200, publicKey: '200-pub', secretKey: 'other_secret' }] });

describe('a call', () => {
  it('without a method is refused', async () => {
    expect((await raw(mock, 'secretKey=mock_secret')).error).toEqual({
      message: 'Не передан обязательный параметр method',
      code: -32602,
    });
  });

  it('of an unknown method is refused', async () => {
    expect((await raw(mock, 'method=getEverything&secretKey=mock_secret')).error?.code).toBe(-32602);
  });

  it.each(['constructor', 'toString', '__proto__', "$& $' $`"])('of %s is one of an unknown method', async (name) => {
    expect((await raw(mock, `method=${encodeURIComponent(name)}`)).error?.message).toBe(`Неизвестный метод ${name}`);
  });

  it('is answered with HTTP 200 and JSON even when it is refused', async () => {
    const response = await mock.fetch(`${mock.origin}/api?method=nope`);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/json; charset=UTF-8']);
  });

  it('by POST is refused: only GET is documented', async () => {
    expect((await mock.fetch(`${mock.origin}/api?method=getPartner`, { method: 'POST' })).status).toBe(405);
  });

  it('may be nested, encoded as PHP or Python clients do, or flat', async () => {
    const paymentId = await createPayment(mock);
    const queries = [
      `method=getPayment&params%5BpaymentId%5D=${paymentId}&params%5BsecretKey%5D=mock_secret`,
      `method=getPayment&params[paymentId]=${paymentId}&params[secretKey]=mock_secret`,
      `params%5bsecretKey%5d=mock_secret&method=getPayment&paymentId=${paymentId}`,
      `paymentId=${paymentId}&secretKey=mock_secret&method=getPayment`,
    ];
    const bodies = await Promise.all(queries.map((query) => raw(mock, query)));
    expect(bodies.map((body) => body.result?.['paymentId'])).toEqual([paymentId, paymentId, paymentId, paymentId]);
  });
});

describe('keys', () => {
  it.each(METHOD_NAMES)('a wrong key is -32000 for %s', async (name) => {
    const params = Object.fromEntries(
      METHODS[name].params.filter((spec) => spec.required).map((spec) => [spec.name, spec.example]),
    );
    const body = await call(mock, name, { ...params, login: 'test_user', secretKey: 'wrong' });
    expect(body.error?.code).toBe(-32000);
  });

  it.each(METHOD_NAMES.filter((name) => METHODS[name].level === 'partner'))(
    'a wrong login is -32000 for %s',
    async (name) => {
      const params = Object.fromEntries(
        METHODS[name].params.filter((spec) => spec.required).map((spec) => [spec.name, spec.example]),
      );
      expect((await callPartner(mock, name, { ...params, login: 'somebody' })).error?.code).toBe(-32000);
    },
  );

  it('the project key does not open the account', async () => {
    expect((await callPartner(mock, 'getPartner', { secretKey: 'mock_secret' })).error?.code).toBe(-32000);
  });

  it("another project's key does not open a payment", async () => {
    const paymentId = await createPayment(mock);
    for (const method of ['getPayment', 'refundPayment', 'confirmPayment', 'cancelPayment']) {
      expect((await call(mock, method, { paymentId, secretKey: 'other_secret' })).error?.code).toBe(-32000);
    }
  });

  it("another project's key creates nothing", async () => {
    const body = await call(mock, 'initPayment', { paymentType: 'card', account: 'a', sum: '1', projectId: 200 });
    expect(body.error?.code).toBe(-32000);
  });

  it('a wrong key learns nothing about which payments exist', async () => {
    const known = await call(mock, 'getPayment', { paymentId: await createPayment(mock), secretKey: 'guess' });
    expect(await call(mock, 'getPayment', { paymentId: 1, secretKey: 'guess' })).toEqual(known);
  });
});
