import { describe, expect, it } from 'vitest';
import { call, createPayment, statusOf } from '../../test/api.js';
import { createMockUnitPay } from '../index.js';

describe('a fault that changes fields of the result', () => {
  it('makes a read stale, and leaves the payment as it is', async () => {
    const mock = createMockUnitPay();
    const paymentId = await createPayment(mock);
    await mock.pay(paymentId);
    await mock.refund(paymentId);
    mock.fault({ method: 'getPayment', kind: 'fields', fields: { status: 'wait', refunds: [] }, count: 1 });
    const { result } = await call(mock, 'getPayment', { paymentId });
    expect(result).toMatchObject({ status: 'wait', refunds: [], account: 'order-1' });
    expect(await statusOf(mock, paymentId)).toBe('refund');
  });

  it('leaves a member out for null', async () => {
    const mock = createMockUnitPay();
    mock.fault({ method: 'initPayment', kind: 'fields', fields: { paymentId: null } });
    const { result } = await call(mock, 'initPayment', { paymentType: 'card', account: 'a', sum: '1', projectId: 135 });
    expect(result).toMatchObject({ type: 'redirect' });
    expect(result).not.toHaveProperty('paymentId');
    expect(mock.payments()).toHaveLength(1);
  });

  it('changes every element of a list', async () => {
    const mock = createMockUnitPay();
    await createPayment(mock, { subscription: 'true' });
    mock.fault({ method: 'listSubscriptions', kind: 'fields', fields: { status: 'frozen' } });
    const { result } = await call(mock, 'listSubscriptions', { projectId: 135, all: 1 });
    expect(result).toMatchObject([{ status: 'frozen' }]);
  });

  it('never touches an error', async () => {
    const mock = createMockUnitPay();
    mock.fault({ method: 'getPayment', kind: 'fields', fields: { status: 'success' } });
    expect(await call(mock, 'getPayment', { paymentId: 1 })).toEqual({ error: { message: 'Платеж не найден' } });
  });
});

describe('a delay that carries the call out afterwards', () => {
  it('does so also when the client has given up', async () => {
    const mock = createMockUnitPay();
    const paymentId = await createPayment(mock);
    await mock.pay(paymentId);
    mock.fault({ method: 'refundPayment', kind: 'delay', ms: 50, execute: 'after' });
    const query = new URLSearchParams({
      method: 'refundPayment',
      paymentId: String(paymentId),
      secretKey: 'mock_secret',
    });
    const asked = mock.fetch(`${mock.origin}/api?${query}`, { signal: AbortSignal.timeout(5) });
    await expect(asked).rejects.toMatchObject({ name: 'TimeoutError' });
    expect(await statusOf(mock, paymentId)).toBe('success');
    await mock.idle();
    expect(await statusOf(mock, paymentId)).toBe('refund');
  });

  it('is refused for a fault that does not wait', () => {
    const mock = createMockUnitPay();
    expect(() => mock.fault({ kind: 'empty', execute: 'after' })).toThrow(/execute: expected boolean/);
  });
});
