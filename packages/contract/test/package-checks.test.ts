import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';

const CHECK = fileURLToPath(new URL('../../../scripts/check-package.mjs', import.meta.url));

const HEALTHY = {
  name: '@unitpay-kit/sample',
  version: '1.0.0',
  license: 'MIT',
  type: 'module',
  repository: { type: 'git', url: 'git+https://github.com/unitpay-kit/unitpay-kit.git' },
  main: './dist/cjs/index.js',
  types: './dist/cjs/index.d.ts',
  exports: {
    '.': {
      import: { types: './dist/esm/index.d.ts', default: './dist/esm/index.js' },
      require: { types: './dist/cjs/index.d.ts', default: './dist/cjs/index.js' },
    },
  },
};
const FILES = {
  'README.md': '# sample\n',
  'README.ru.md': '# sample\n',
  LICENSE: 'MIT\n',
  'dist/esm/index.js': 'export const a = 1;\n',
  'dist/esm/index.d.ts': 'export declare const a = 1;\n',
  'dist/cjs/index.js':
    '"use strict";\nObject.defineProperty(exports, "__esModule", { value: true });\nexports.a = 1;\n',
  'dist/cjs/index.d.ts': 'export declare const a = 1;\n',
  'dist/cjs/package.json': '{ "type": "commonjs" }\n',
};

/** Packs the files and tells what the check says of them. */
function check(manifest: object, files: Readonly<Record<string, string>>): { status: number | null; said: string } {
  const folder = mkdtempSync(join(tmpdir(), 'unitpay-kit-sample-'));
  try {
    for (const [name, text] of Object.entries({ ...files, 'package.json': JSON.stringify(manifest) })) {
      mkdirSync(join(folder, 'package', dirname(name)), { recursive: true });
      writeFileSync(join(folder, 'package', name), text);
    }
    const tarball = join(folder, 'sample.tgz');
    execFileSync('tar', ['-czf', tarball, '-C', folder, 'package']);
    const { status, stdout, stderr } = spawnSync(process.execPath, [CHECK, tarball], { encoding: 'utf8' });
    return { status, said: stdout + stderr };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

it('a healthy package passes the package check', () => {
  const { status, said } = check(HEALTHY, FILES);
  expect(said).toContain('publint and attw have nothing to say');
  expect(status).toBe(0);
});

describe('of a package that is broken in every way the check says that it', () => {
  const { 'README.ru.md': _missing, ...files } = FILES;
  let broken: ReturnType<typeof check>;
  beforeAll(() => {
    broken = check(
      {
        ...HEALTHY,
        scripts: { postinstall: 'node spy.js' },
        dependencies: { '@unitpay-kit/core': 'workspace:^' },
        devDependencies: { 'a-dev-dependency': '1.0.0' },
        exports: {
          '.': {
            '@unitpay-kit/source': './src/index.ts',
            import: { types: './dist/esm/index.d.ts', default: './dist/esm/index.js' },
            // The declarations of the other module system, and code that is not there.
            require: { types: './dist/esm/index.d.ts', default: './dist/cjs/nowhere.js' },
          },
        },
      },
      {
        ...files,
        'dist/esm/index.js': `import 'an-undeclared-import';\nexport const a = await import('a-dev-dependency');\n`,
        'dist/esm/index.d.ts': `import type { T } from 'an-undeclared-type';\nexport declare const a: T;\n`,
        'bin/sample.cjs': `require('an-undeclared-require');\n`,
        'dist/esm/index.test.js': '',
        'dist/esm/.env': 'KEY=1',
        'dist/tsconfig.tsbuildinfo': '{}',
        'dist/esm/tsconfig.tsbuildinfo': '{}',
        'migrations/notes.txt': '',
        'reports/vitest.json': '{}',
      },
    );
  });

  it.each([
    'ships dist/esm/index.test.js',
    'ships dist/esm/.env',
    'ships dist/tsconfig.tsbuildinfo',
    'ships dist/esm/tsconfig.tsbuildinfo',
    'ships migrations/notes.txt',
    'ships reports/vitest.json',
    'does not ship README.ru.md',
    'imports an-undeclared-import, which',
    'imports a-dev-dependency, which',
    'imports an-undeclared-type, which',
    'imports an-undeclared-require, which',
    'publishes @unitpay-kit/core@workspace:^',
    'publishes the source condition',
    'runs a script of its own at installation (postinstall)',
    'publint: ',
    'attw: ',
  ])('%s', (sentence) => expect(broken.said).toContain(`@unitpay-kit/sample ${sentence}`));

  it('must not be published', () => expect(broken.status).toBe(1));
});

it('licences that ask for more than to be named are refused, unknown ones too', async () => {
  const { unwelcome } = await import(new URL('../../../scripts/lib/licences.mjs', import.meta.url).href);
  const rows = [
    { name: 'fine', licence: 'MIT' },
    { name: 'copyleft', licence: 'GPL-3.0-only' },
    { name: 'nameless', licence: 'Unknown' },
  ];
  expect(unwelcome(rows).map((sentence: string) => sentence.split(' ')[0])).toEqual(['copyleft', 'nameless']);
});
