/** @module The named fault rules. */
import { describe, expect, it } from 'vitest';
import { createMockUnitPay } from '../index.js';
import { FAULT_PRESETS, isPresetName } from './presets.js';

describe('fault presets', () => {
  it.each(Object.entries(FAULT_PRESETS))('%s is a rule the mock takes', (_name, input) => {
    const mock = createMockUnitPay();
    mock.fault({ ...input, count: 1 });
    expect(mock.faults().map((rule) => rule.input)).toEqual([{ ...input, count: 1 }]);
  });

  it.each(['constructor', '__proto__', 'nothing'])('%s is none', (name) => {
    expect(isPresetName(name)).toBe(false);
  });
});
