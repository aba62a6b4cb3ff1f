// What is downloaded: the published files, and bundles with their dependencies.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const core = dirname(createRequire(import.meta.url).resolve('@unitpay-kit/core/package.json'));
const here = fileURLToPath(new URL('.', import.meta.url));

/** Bytes of what `npm install` unpacks: the guides, and all the rest. */
function publishedBytes() {
  const folder = mkdtempSync(join(tmpdir(), 'unitpay-kit-size-'));
  try {
    execFileSync('pnpm', ['pack', '--pack-destination', folder], { cwd: core, stdio: 'ignore' });
    const [tarball] = readdirSync(folder);
    return execFileSync('tar', ['-tvzf', join(folder, tarball)], { encoding: 'utf8', maxBuffer: 1 << 24 })
      .trim()
      .split('\n')
      .map((line) => line.split(/\s+/))
      .reduce(
        ({ guides, rest }, { 2: bytes, 5: file }) =>
          file.startsWith('package/docs/')
            ? { guides: guides + Number(bytes), rest }
            : { guides, rest: rest + Number(bytes) },
        { guides: 0, rest: 0 },
      );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What is loaded later, when a program asks for it: bundlers put it into files of their own. */
const loadedLater = {
  name: 'loaded-later',
  setup: (bundler) =>
    bundler.onResolve({ filter: /./ }, ({ kind, path }) =>
      kind === 'dynamic-import' ? { path, external: true } : undefined,
    ),
};

/** Minified and compressed bytes that a program which imports these names starts with, in a browser or a worker. */
async function bundledBytes(...names) {
  const { outputFiles } = await build({
    stdin: { contents: `export { ${names.join(', ')} } from '@unitpay-kit/core';`, resolveDir: here },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    external: ['node:*'],
    plugins: [loadedLater],
    logLevel: 'silent',
  });
  return gzipSync(outputFiles[0].contents, { level: 9 }).length;
}

const NONE = { en: '—', ru: '—' };
const lower = { better: 'lower', beside: NONE };

export default {
  id: 'size',
  title: { en: 'Size of core', ru: 'Размер core' },
  comparisons: [
    {
      id: 'published',
      of: { en: 'published files without the guides', ru: 'публикуемые файлы без руководств' },
      aim: 1.8,
      before: '2.44',
      unit: 'MB',
      ...lower,
    },
    { id: 'guides', of: { en: 'the guides beside them', ru: 'руководства рядом с ними' }, unit: 'MB', ...lower },
    {
      id: 'client',
      of: { en: '`UnitPay` with dependencies, min+gzip', ru: '`UnitPay` с зависимостями, min+gzip' },
      aim: 27,
      before: '25',
      unit: 'kB',
      ...lower,
    },
    {
      id: 'webhook',
      of: { en: '`createWebhook` with dependencies, min+gzip', ru: '`createWebhook` с зависимостями, min+gzip' },
      aim: 22,
      before: '16.4',
      unit: 'kB',
      ...lower,
    },
    {
      id: 'refunds',
      of: { en: '`createRefunds` with `memoryLedger`, min+gzip', ru: '`createRefunds` с `memoryLedger`, min+gzip' },
      aim: 12,
      unit: 'kB',
      ...lower,
    },
  ],
  async measure() {
    const exported = await import('@unitpay-kit/core');
    const value = (number) => ({ value: [number] });
    const { guides, rest } = publishedBytes();
    return {
      published: value(rest / 1e6),
      guides: value(guides / 1e6),
      client: value((await bundledBytes('UnitPay')) / 1e3),
      webhook: value((await bundledBytes('createWebhook')) / 1e3),
      ...(exported.createRefunds && { refunds: value((await bundledBytes('createRefunds', 'memoryLedger')) / 1e3) }),
    };
  },
};
