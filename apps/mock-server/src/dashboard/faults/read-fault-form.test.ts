import { describe, expect, it } from 'vitest';
import { FAULT_PRESETS } from '../../faults/presets.js';
import { readFaultForm, readPresetForm } from './read-fault-form.js';

const read = (fields: Readonly<Record<string, string>>) => readFaultForm(new URLSearchParams(fields));

describe('the form of a fault', () => {
  it.each([
    [
      { kind: 'delay', seconds: '1,5' },
      { kind: 'delay', ms: 1500 },
    ],
    [{ kind: 'delay', seconds: ' ' }, { kind: 'delay' }],
    [{ kind: 'reset', seconds: '8' }, { kind: 'reset' }],
    [{ kind: 'reset-body' }, { kind: 'reset', at: 'body' }],
    [
      { kind: 'html', status: '502' },
      { kind: 'html', status: 502 },
    ],
    [{ kind: 'error' }, { kind: 'error', code: -32603 }],
    [
      { kind: 'error', code: '103' },
      { kind: 'error', code: 103 },
    ],
    [
      { kind: 'error', message: 'Отказ' },
      { kind: 'error', message: 'Отказ' },
    ],
    [
      { kind: 'error', code: '5', message: 'Отказ' },
      { kind: 'error', code: 5, message: 'Отказ' },
    ],
    [
      { kind: 'empty', method: 'getPayment', count: '3' },
      { kind: 'empty', method: 'getPayment', count: 3 },
    ],
    [
      { kind: 'empty', count: 'half', execute: 'false' },
      { kind: 'empty', probability: 0.5, execute: false },
    ],
    [
      { kind: 'empty', paymentId: '77', execute: 'true' },
      { kind: 'empty', paymentId: 77, execute: true },
    ],
    [
      { target: 'webhook', method: '*', kind: 'duplicate', times: '2', execute: 'true' },
      { webhook: '*', kind: 'duplicate', times: 2 },
    ],
  ])('%j is the rule %j', (fields, rule) => {
    expect(read(fields)).toEqual(rule);
  });

  it('of a preset takes how often', () => {
    expect(readPresetForm('bank-slow', new URLSearchParams({ count: '3' }))).toEqual({
      ...FAULT_PRESETS['bank-slow'],
      count: 3,
    });
    expect(readPresetForm('bank-slow', new URLSearchParams())).toEqual(FAULT_PRESETS['bank-slow']);
  });
});
