import { afterEach, describe, expect, it, vi } from 'vitest';
import { blocksOf, documents } from '../blocks.js';
import { run } from './load.js';
import { PLAN } from './plan.js';
import { hasPostgres, openRig, type Rig } from './rig.js';

const postgres = (await hasPostgres()) || process.env['CI_REQUIRE_SERVICES'] === '1';
// Both languages have the same code (code-blocks.test.ts), so that of one is run.
const english = documents().filter((file) => !file.endsWith('.ru.md'));
const blocks = english.flatMap((file) =>
  blocksOf(file).map((block, index) => ({ ...block, plan: PLAN[file]?.[index] })),
);
const running = blocks.flatMap(({ plan, ...block }) => (plan && 'after' in plan ? [{ block, plan }] : []));

let rig: Rig | undefined;
afterEach(async () => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  await rig?.close();
});

describe('blocks of the guides', () => {
  it('are all run, or say why not', () => {
    expect(blocks.filter(({ plan }) => !plan).map(({ file, line }) => `${file}:${line}`)).toEqual([]);
    for (const [file, plans] of Object.entries(PLAN)) expect(plans, file).toHaveLength(blocksOf(file).length);
    expect(running.length).toBeGreaterThan(30);
  });

  for (const { block, plan } of running)
    it.skipIf(plan.needs === 'postgres' && !postgres)(
      `${block.file}:${block.line} does what the guide says`,
      async () => {
        vi.stubEnv('UNITPAY_SECRET_KEY', 'mock_secret').stubEnv('UNITPAY_ACCOUNT_KEY', 'mock_partner_secret');
        rig = await openRig(plan);
        const lines: string[] = [];
        const note = (...parts: unknown[]) => void lines.push(parts.map(String).join(' '));
        for (const name of ['log', 'error', 'warn', 'info'] as const) vi.spyOn(console, name).mockImplementation(note);
        const declared = await run(block, (await plan.before?.(rig)) ?? {});
        await plan.after(rig, declared, () => lines.join('\n'));
      },
    );
});
