// Where a row's time goes, from processor profiles: self time below our code, by function.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measureRow } from '../measure/row.mjs';

const OURS = /\/packages\/[a-z]+\/dist\/|\/mock-server\/dist\//;

/** The functions that take most of the time, with their share of all that is spent below our code. */
export async function profile(row, options) {
  const folder = mkdtempSync(join(tmpdir(), 'unitpay-kit-profile-'));
  try {
    await measureRow(row, options, { profileFolder: folder });
    const selfTimes = new Map();
    for (const file of readdirSync(folder))
      addSelfTimes(JSON.parse(readFileSync(join(folder, file), 'utf8')), selfTimes);
    const total = [...selfTimes.values()].reduce((sum, time) => sum + time, 0);
    return [...selfTimes]
      .sort(([, a], [, b]) => b - a)
      .slice(0, 8)
      .map(([name, time]) => ({ name, share: time / total }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function addSelfTimes({ nodes, samples, timeDeltas }, into) {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const time = new Map();
  for (const [index, id] of samples.entries()) time.set(id, (time.get(id) ?? 0) + timeDeltas[index]);
  const walk = (node, inside) => {
    const { url, functionName } = node.callFrame;
    // The measuring process signs the webhooks that it sends: nothing that is measured.
    if (functionName === 'signWebhookQuery') return;
    const within = inside || OURS.test(url);
    // The collector stands at the root of a profile: whose garbage it was is not known.
    if (within) {
      const name = `${functionName || '(anonymous)'} — ${where(url)}`;
      into.set(name, (into.get(name) ?? 0) + (time.get(node.id) ?? 0));
    }
    for (const child of node.children ?? []) walk(byId.get(child), within);
  };
  walk(nodes[0], false);
}

const where = (url) =>
  url === ''
    ? 'native'
    : url
        .replace(/^.*\/node_modules\//, '')
        .replace(/^.*\/packages\/([a-z]+)\/dist\/(?:esm|cjs|node)\//, '$1/')
        .replace(/^.*\/mock-server\/dist\/(?:esm|cjs)\//, 'mock-server/');
