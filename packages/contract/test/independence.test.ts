import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const RULE = 'lint/style/noRestrictedImports';

/** Ways in which a line of the mock could reach core, each in a file of its own. */
const TRESPASSES = {
  'an import': `import { UnitPay } from '@unitpay-kit/core';\nexport const a = UnitPay;\n`,
  'a re-export': `export { UnitPay } from '@unitpay-kit/core';\n`,
  'a re-export of everything': `export * from '@unitpay-kit/core';\n`,
  'an entry beside the main one': `import { memoryStore } from '@unitpay-kit/core/testing';\nexport const a = memoryStore;\n`,
  'the sources by a relative path': `import { sign } from '../../../packages/core/src/wire/signature.js';\nexport const a = sign;\n`,
  'the built files by a relative path': `export { UnitPay } from '../../../packages/core/dist/esm/index.js';\n`,
  'a dynamic import': `export const a = await import('@unitpay-kit/core');\n`,
  'a dynamic import of the sources': `export const a = await import('../../../packages/core/src/index.js');\n`,
  'a require': `export const a = require('@unitpay-kit/core');\n`,
  'the contract, which re-exports core': `import { registry } from '../../../packages/contract/src/registry.js';\nexport const a = registry;\n`,
  'an adapter, which imports core': `import { unitpayWebhook } from '@unitpay-kit/express';\nexport const a = unitpayWebhook;\n`,
};
const ALLOWED = `import { Hono } from 'hono';\nimport { pages } from './pages/index.js';\nexport const a = [Hono, pages];\n`;

/** Lints the files as if they were sources of the mock; answers which of them break the rule. */
function restricted(files: Readonly<Record<string, string>>): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'unitpay-kit-lint-'));
  try {
    const sources = join(folder, 'apps/mock-server/src');
    mkdirSync(sources, { recursive: true });
    cpSync(join(ROOT, 'biome.json'), join(folder, 'biome.json'));
    for (const [name, text] of Object.entries(files)) writeFileSync(join(sources, name), text);
    const { stdout } = spawnSync(
      join(ROOT, 'node_modules/.bin/biome'),
      ['lint', '--vcs-enabled=false', '--reporter=json', '--max-diagnostics=none', 'apps'],
      { cwd: folder, encoding: 'utf8' },
    );
    const { diagnostics } = JSON.parse(stdout) as { diagnostics: { category: string; location: { path: unknown } }[] };
    const broken = diagnostics.filter(({ category }) => category === RULE);
    return Object.keys(files).filter((name) =>
      broken.some((each) => JSON.stringify(each.location.path).includes(name)),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe('the lint rule keeps the mock away from core:', () => {
  const names = Object.keys(TRESPASSES);
  const found = restricted({
    ...Object.fromEntries(Object.values(TRESPASSES).map((text, at) => [`trespass-${at}.ts`, text])),
    'allowed.ts': ALLOWED,
  });

  it.each(names)('%s is refused', (name) => expect(found).toContain(`trespass-${names.indexOf(name)}.ts`));
  it('its own files and other libraries are allowed', () => expect(found).not.toContain('allowed.ts'));
});

it('the mock declares no package of ours, so a published one that asks for core does not start', () => {
  const manifest = JSON.parse(readFileSync(join(ROOT, 'apps/mock-server/package.json'), 'utf8'));
  const { dependencies, peerDependencies, optionalDependencies } = manifest;
  const declared = Object.keys({ ...dependencies, ...peerDependencies, ...optionalDependencies });
  expect(declared.filter((name) => name.startsWith('@unitpay-kit/'))).toEqual([]);
});

it('no source of the mock holds the name of another package of ours, or a way out of its folder', () => {
  const mock = join(ROOT, 'apps/mock-server');
  const files = ['src', 'bin']
    .flatMap((part) =>
      readdirSync(join(mock, part), { recursive: true, encoding: 'utf8' }).map((file) => join(part, file)),
    )
    .filter((file) => /\.(tsx?|cjs|mjs|js)$/.test(file) && !/\.test\.tsx?$/.test(file));
  const reaches = files.filter((file) => {
    const text = readFileSync(join(mock, file), 'utf8');
    const up = [...text.matchAll(/['"`]((?:\.\.?\/)+[\w./-]*)['"`]/g)].map(([, path = '']) =>
      join(dirname(file), path),
    );
    return /['"`]@unitpay-kit\/(?!mock-server)/.test(text) || up.some((path) => path.startsWith('..'));
  });
  expect(files.length).toBeGreaterThan(100);
  expect(reaches).toEqual([]);
});
