import { describe, expect, it } from 'vitest';
import { explore } from './explore.js';
import { refundModel } from './refund-model.js';
import { SMALL_GRID, WHOLE_GRID } from './refund-settings.js';
import { BROKEN } from './refund-variants.js';

// The whole grid takes minutes: `pnpm explore:refunds` runs it.
const isWhole = process.env['EXPLORE'] === 'whole';
// There to end what hangs; the largest setting takes minutes, more on a busy machine.
const LONGEST = 3_600_000;

describe('the refund machine keeps its promises in every order of events, with', () => {
  it.each((isWhole ? WHOLE_GRID : SMALL_GRID).map((setting) => [JSON.stringify(setting), setting] as const))(
    '%s',
    { timeout: LONGEST },
    (name, setting) => {
      const { states, transitions, failure } = explore(refundModel(setting));
      if (isWhole)
        console.log(
          `${failure === undefined ? 'holds ' : 'BROKEN'} ${name}: ${states} states, ${transitions} transitions`,
        );
      expect(failure).toBeUndefined();
      expect(states).toBeGreaterThan(1_000);
    },
  );
});

describe('the explorer catches a variant that', () => {
  it.each(BROKEN.filter(({ isDeep }) => isWhole || isDeep !== true))(
    '$name',
    { timeout: LONGEST },
    ({ name, variant, setting }) => {
      const { states, failure } = explore(refundModel(setting, variant));
      if (isWhole) console.log(`caught: ${name}: ${failure?.why} (${failure?.trace.length} steps, ${states} states)`);
      expect(failure).toBeDefined();
      expect(failure?.why).not.toMatch(/more than/);
    },
  );
});
