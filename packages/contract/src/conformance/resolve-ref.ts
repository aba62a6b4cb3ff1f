/**
 * @module
 * Finds the test a fact names.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
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

/** A test that exists: its file from the repository's root, and what its title begins with there. */
export interface FoundTest {
  readonly file: string;
  readonly name: string;
}

const texts = new Map<string, string>();

/** A file's text; the same few files are asked about hundreds of times. */
function textOf(file: string): string {
  const text = texts.get(file) ?? readFileSync(file, 'utf8');
  texts.set(file, text);
  return text;
}

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));
const HERE = 'packages/contract/';

/** The test, or undefined when there is none of that name on that side. */
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
    return { file: `${HERE}test/${side}-golden.test.ts`, name };
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
  probe: (name, side) => (side === 'mock' ? inFolder('test/mock-facts', name) : undefined),
  client: (name, side) => (side === 'client' ? inFolder('test/client-facts', name) : undefined),
  test(name) {
    const [suite = '', title = ''] = name.split('#');
    const file = `${HERE}test/${suite}.test.ts`;
    return existsSync(ROOT + file) && textOf(ROOT + file).includes(`'${title}`) ? { file, name: title } : undefined;
  },
};

function when(exists: boolean, suite: string, name: string): FoundTest | undefined {
  return exists ? { file: `${HERE}test/${suite}.test.ts`, name } : undefined;
}

/** Titles that begin with the name and a colon, in any test file of a folder. */
function inFolder(folder: string, name: string): FoundTest | undefined {
  const file = readdirSync(`${ROOT}${HERE}${folder}`).find((each) =>
    textOf(`${ROOT}${HERE}${folder}/${each}`).includes(`'${name}: `),
  );
  return file === undefined ? undefined : { file: `${HERE}${folder}/${file}`, name };
}
