/**
 * @module
 * Refuses options nobody knows: a mistyped one would mean nothing, and a test would pass for nothing.
 */
import { kindOf } from '../input/kind-of.js';
import { unknownName } from '../input/unknown-name.js';
import type { MockOptions, PartnerOptions, ProjectOptions } from './mock-options.js';
import { MockOptionsError } from './options-error.js';

/** Every option of a kind by name, so that one left out does not compile. */
type Names<Options> = { readonly [Name in keyof Required<Options>]: true };

const PROJECT: Names<ProjectOptions> = {
  projectId: true,
  name: true,
  publicKey: true,
  secretKey: true,
  testSecretKey: true,
  webhook: true,
  successUrl: true,
  failUrl: true,
  check: true,
  cashRegister: true,
  encoding: true,
  initType: true,
  refundRule: true,
  form: true,
  paidShows: true,
  strict: true,
  paymentTypes: true,
};

/** Options of an account. */
export const PARTNER: Names<PartnerOptions> = {
  login: true,
  secretKey: true,
  balance: true,
  payoutLimit: true,
  payoutMinimum: true,
  payouts: true,
};

/** Options of a mock, those of its first project among them. */
export const MOCK: Names<MockOptions> = {
  ...PROJECT,
  projects: true,
  partner: true,
  publicUrl: true,
  webhookTimeout: true,
  webhookIp: true,
  allowedHosts: true,
  faults: true,
  journalLimit: true,
  deliveryLimit: true,
  seed: true,
  now: true,
};

/** Throws a MockOptionsError for the first name that is none of an option. */
export function assertKnownOptions(options: MockOptions): void {
  assertNames('', options, MOCK);
  assertNames('partner', options.partner ?? {}, PARTNER);
  const projects = options.projects ?? [];
  if (!Array.isArray(projects))
    throw new MockOptionsError('projects', `expected a list of objects, got ${kindOf(projects)}`);
  for (const [index, project] of projects.entries()) assertNames(`projects[${index}]`, project, PROJECT);
}

function assertNames(path: string, given: unknown, known: object): void {
  const names = Object.keys(known);
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    throw new MockOptionsError(path || 'options', `expected an object with ${names.join(', ')}, got ${kindOf(given)}`);
  const stray = Object.keys(given).find((name) => !names.includes(name));
  if (stray !== undefined)
    throw new MockOptionsError(path === '' ? stray : `${path}.${stray}`, unknownName(stray, names));
}
