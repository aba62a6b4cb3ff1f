// Where the figures are from.
import { createRequire } from 'node:module';
import { availableParallelism, cpus, loadavg, release, totalmem, type } from 'node:os';

const require = createRequire(import.meta.url);
const PEERS = [
  'stripe',
  'unitpay',
  'unitpay-api',
  'undici',
  'express',
  'express4',
  'hono',
  '@nestjs/core',
  'ofetch',
  'valibot',
  '@stoplight/prism-cli',
  'json-server',
  '@mockoon/cli',
];

/** The machine, and how busy it is. */
export function machine() {
  return {
    processor: cpus()[0]?.model ?? 'unknown',
    cores: availableParallelism(),
    memory: `${Math.round(totalmem() / 2 ** 30)} GiB`,
    system: `${type()} ${release()}`,
    node: process.version,
    load: loadavg()[0].toFixed(1),
  };
}

/** Versions of what is compared with; packages that don't show their package.json are looked for beside their entry. */
export function versions() {
  return PEERS.map((name) => `${name} ${versionOf(name)}`);
}

function versionOf(name) {
  for (const folder of require.resolve.paths(name) ?? []) {
    try {
      return require(`${folder}/${name}/package.json`).version;
    } catch {
      // Not in this folder.
    }
  }
  return '?';
}
