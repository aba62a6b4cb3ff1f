/** @module The named fault rules. */
import { describe, expect, it } from 'vitest';
import { call, createPayment } from '../../test/api.js';
import { createMockUnitPay } from '../index.js';
import { FAULT_PRESETS, isPresetName } from './presets.js';

describe('fault presets', () => {
  it.each(Object.entries(FAULT_PRESETS))('%s is a rule the mock takes', (_name, input) => {
    const mock = createMockUnitPay();
    mock.fault({ ...input, count: 1 });
    expect(mock.faults().map((rule) => rule.input)).toEqual([{ ...input, count: 1 }]);
  });

  it.each(Object.entries(FAULT_PRESETS))('%s is a rule by its name', (name, input) => {
    const mock = createMockUnitPay();
    const rule = mock.fault(name as keyof typeof FAULT_PRESETS, { count: 2, paymentId: 7 });
    expect(mock.faults().map((one) => one.input)).toEqual([{ ...input, count: 2, paymentId: 7 }]);
    rule.remove();
    expect(mock.faults()).toEqual([]);
  });

  it('a refund that was cut after its execution was made, and the shop has no reply', async () => {
    const mock = createMockUnitPay();
    const paymentId = await createPayment(mock);
    await mock.pay(paymentId);
    mock.fault('refund-cut-after-execution', { count: 1 });
    await expect(call(mock, 'refundPayment', { paymentId })).rejects.toMatchObject({ cause: { code: 'ECONNRESET' } });
    expect(mock.payment(paymentId)?.status).toBe('refund');
  });

  it('a name that is none, and a field that says no when, are refused with what there is', () => {
    const fault = createMockUnitPay().fault as (...given: unknown[]) => unknown;
    expect(() => fault('gateway-500')).toThrow(
      'Fault rule: preset: there is no "gateway-500" here; did you mean "gateway-502"? There are: refund-cut-after-execution, bank-slow, ',
    );
    expect(() => fault('bank-slow', { ms: 5 })).toThrow('there is no "ms" here. There are: preset, count, probability');
    expect(() => fault('bank-slow', { count: 0 })).toThrow('count: ');
    expect(() => createMockUnitPay({ faults: ['bank-slw' as never] })).toThrow('did you mean "bank-slow"?');
  });

  it('those of the options are on after a reset too, others are not', () => {
    const mock = createMockUnitPay({ faults: ['pay-lost'] });
    mock.fault('bank-slow');
    expect(mock.faults()).toHaveLength(2);
    mock.reset();
    expect(mock.faults().map(({ input }) => input)).toEqual([FAULT_PRESETS['pay-lost']]);
    mock.load({ version: 2, settings: { faults: [] } });
    expect(mock.faults()).toEqual([]);
  });

  it.each(['constructor', '__proto__', 'nothing'])('%s is none', (name) => {
    expect(isPresetName(name)).toBe(false);
  });
});
