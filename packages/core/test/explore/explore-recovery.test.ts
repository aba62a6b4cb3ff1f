import { describe, expect, it } from 'vitest';
import { explore } from './explore.js';
import { type RecoveryFault, type RecoverySetting, recoveryModel } from './recovery-model.js';

const isWhole = process.env['EXPLORE'] === 'whole';
// There to end what hangs; the largest setting takes minutes, more on a busy machine.
const LONGEST = 3_600_000;
const PLAIN: RecoverySetting = {
  transactions: true,
  shown: 'before',
  genuine: 2,
  stale: 2,
  crashes: 3,
  refund: false,
};

const WHOLE_GRID = [true, false].flatMap((transactions) =>
  (['before', 'after'] as const).flatMap((shown) =>
    [{}, { refund: true }, { genuine: 0 }, { genuine: 3, crashes: 4 }].map((more) => ({
      ...PLAIN,
      transactions,
      shown,
      ...more,
    })),
  ),
);
const SMALL_GRID = WHOLE_GRID.map((setting) => ({
  ...setting,
  genuine: Math.min(1, setting.genuine),
  stale: 1,
  crashes: 1,
}));

describe('a payment whose pay gets lost is delivered once in every order of events, with', () => {
  it.each((isWhole ? WHOLE_GRID : SMALL_GRID).map((setting) => [JSON.stringify(setting), setting] as const))(
    '%s',
    { timeout: LONGEST },
    (name, setting) => {
      const { states, transitions, failure } = explore(recoveryModel(setting));
      if (isWhole) {
        console.log(`${failure ? 'BROKEN' : 'holds '} recovery ${name}: ${states} states, ${transitions} transitions`);
      }
      expect(failure).toBeUndefined();
      expect(states).toBeGreaterThan(50);
    },
  );
});

const BROKEN: readonly (readonly [RecoveryFault, string, RecoverySetting['shown']])[] = [
  ['recovery-past-the-store', 'runs the handler without the store', 'before'],
  ['own-key', 'uses a key of its own in the store', 'before'],
  ['removed-when-taken', 'stops watching when it begins', 'before'],
  ['wait-closes', 'stops watching what is still shown as wait', 'after'],
  ['error-pay-ignored', 'takes error_pay for unpaid', 'before'],
  ['busy-closes', 'stops watching what somebody else is busy with', 'before'],
  ['failure-closes', 'stops watching when the handler fails', 'before'],
  ['genuine-closes-early', 'stops watching when pay arrives, before it is on record', 'before'],
];

describe('the explorer catches a recovery that', () => {
  it.each(BROKEN.map(([fault, what, shown]) => [what, fault, shown] as const))('%s', (_what, fault, shown) => {
    const { failure } = explore(recoveryModel({ ...PLAIN, shown }, fault));
    expect(failure).toBeDefined();
    expect(failure?.why).not.toMatch(/more than/);
  });
});
