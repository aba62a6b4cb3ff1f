/**
 * @module
 * Finds the test a fact names.
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { TestRef } from '../../facts/fact.js';
import { methodCase } from '../golden/method-case.js';
import { goldenReceipts } from '../golden/receipts.js';
import { goldenReplies } from '../golden/replies.js';
import { GOLDEN } from '../golden/text.js';
import { vectors } from '../golden/vectors.js';
import { likenesses } from '../mock/sent-webhooks.js';
import { scenarios } from '../scenarios/index.js';

/** Which of the two is shown by a test. */
export type Side = 'client' | 'mock';

/** Where a test has to be: its file from the repository's root, and its name there. */
export interface FoundTest {
  readonly file: string;
  readonly name: string;
  /** Whether the name is what the test says that it `shows`, or the beginning of its title, as in tables of goldens. */
  readonly by: 'metadata' | 'title';
}

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));
const HERE = 'packages/contract/';

/** Where the test is, or undefined when there can be none of that name on that side. Whether it ran is for `unshown` to say. */
export function resolveRef(ref: TestRef, side: Side): FoundTest | undefined {
  const kind = ref.slice(0, ref.indexOf(':'));
  const name = ref.slice(ref.indexOf(':') + 1);
  return FINDERS[kind]?.(name, side);
}

const FINDERS: Readonly<Record<string, (name: string, side: Side) => FoundTest | undefined>> = {
  golden(name, side) {
    const [method = '', file = ''] = name.split('/');
    if (!existsSync(`${GOLDEN}${method}/case.json`) || !existsSync(GOLDEN + name)) return undefined;
    const { replies, requests } = methodCase(method);
    const isRequest = file.replace(/\.(flat|nested)\.txt$/, '') in requests;
    if (!isRequest && !(file in replies && (side === 'client' || replies[file]?.mock === true))) return undefined;
    return { file: `${HERE}test/${side}-golden.test.ts`, name, by: 'title' };
  },
  webhook: (name, side) =>
    side === 'client'
      ? when(existsSync(`${GOLDEN}webhooks/${name}.pairs.txt`), 'webhooks-core', name)
      : when(
          likenesses.some(({ golden }) => golden === name),
          'webhooks-mock',
          name,
        ),
  form: (name, side) => when(existsSync(`${GOLDEN}forms/${name}`), side === 'client' ? 'forms' : 'forms-mock', name),
  reply: (name, side) =>
    when(
      goldenReplies().some(({ file, client }) => file === name && (side === 'mock' || client === undefined)),
      side === 'client' ? 'replies' : 'replies-mock',
      name,
    ),
  receipt: (name, side) =>
    when(
      goldenReceipts().some((receipt) => receipt.name === name),
      side === 'client' ? 'receipts' : 'receipts-mock',
      name,
    ),
  // A generic vector is only the judge's: the client signs by no such scheme.
  vector: (name, side) =>
    when(
      side === 'client' && vectors().some(({ id, scheme }) => id === name && scheme !== 'generic'),
      'signatures',
      name,
    ),
  scenario: (name) =>
    when(
      scenarios.some(({ file }) => file === name),
      'scenarios',
      name,
    ),
  probe: (name, side) => (side === 'mock' ? marked('mock-facts/', name) : undefined),
  client: (name, side) => (side === 'client' ? marked('client-facts/', name) : undefined),
  test: (name) => marked('', name),
};

function when(exists: boolean, suite: string, name: string): FoundTest | undefined {
  return exists ? { file: `${HERE}test/${suite}.test.ts`, name, by: 'title' } : undefined;
}

/** A test that names itself by `shows`: `<suite>#<name>`. */
function marked(folder: string, ref: string): FoundTest | undefined {
  const [suite = '', name = ''] = ref.split('#');
  const file = `${HERE}test/${folder}${suite}.test.ts`;
  return name !== '' && existsSync(ROOT + file) ? { file, name, by: 'metadata' } : undefined;
}
