/**
 * @module
 * Reads the options of a mock: defaults, checks, clear refusals.
 */
import { FAULT_PRESETS, isPresetName, type PresetName } from '../faults/presets.js';
import { kindOf } from '../input/kind-of.js';
import { unknownName } from '../input/unknown-name.js';
import { checkWebAddress } from '../input/web-address.js';
import { parseSum } from '../money/kopecks.js';
import type { Partner, Project } from '../state/project.js';
import type { WebhookFunction } from '../webhooks/webhook-function.js';
import type { Settings } from '../world.js';
import { assertKnownOptions } from './known-options.js';
import type { MockOptions, PartnerOptions } from './mock-options.js';
import { MockOptionsError } from './options-error.js';
import { readProject } from './read-project.js';
import { text, texts, yesOrNo } from './read-value.js';

/** Options, complete and checked. */
export interface ReadOptions {
  readonly settings: Settings;
  readonly projects: readonly Project[];
  readonly partner: Partner;
  readonly functions: Map<number, WebhookFunction>;
  readonly now: () => number;
}

/** Reads options; throws a MockOptionsError that names the wrong one. */
export function readOptions(options: MockOptions): ReadOptions {
  assertKnownOptions(options);
  const functions = new Map<number, WebhookFunction>();
  const inputs = [options, ...(options.projects ?? [])];
  const projects = inputs.map((input, index) => {
    const path = index === 0 ? '' : `projects[${index - 1}].`;
    const project = readProject(input, path, index > 0);
    if (typeof input.webhook === 'function') functions.set(project.id, input.webhook);
    return project;
  });
  assertUnique(projects);
  return {
    settings: {
      publicUrl:
        options.publicUrl === undefined ? null : checkWebAddress('publicUrl', options.publicUrl).replace(/\/+$/, ''),
      webhookTimeout: positive('webhookTimeout', options.webhookTimeout ?? 10_000),
      webhookIp: text('webhookIp', options.webhookIp ?? '127.0.0.1'),
      allowedHosts: texts('allowedHosts', options.allowedHosts ?? []),
      faults: presets('faults', options.faults ?? []),
      journalLimit: positive('journalLimit', options.journalLimit ?? 2_000),
      deliveryLimit: positive('deliveryLimit', options.deliveryLimit ?? 2_000),
    },
    projects,
    partner: readPartner(options.partner ?? {}),
    functions,
    now: clock(options.now ?? Date.now),
  };
}

function readPartner(options: PartnerOptions): Partner {
  return {
    login: text('partner.login', options.login ?? 'test_user'),
    secretKey: text('partner.secretKey', options.secretKey ?? 'mock_partner_secret'),
    balance: rubles('partner.balance', options.balance ?? '100000.00'),
    payoutLimit: rubles('partner.payoutLimit', options.payoutLimit ?? '15000.00'),
    payoutMinimum: rubles('partner.payoutMinimum', options.payoutMinimum ?? '0.00'),
    payouts: yesOrNo('partner.payouts', options.payouts ?? true),
  };
}

function assertUnique(projects: readonly Project[]): void {
  for (const name of ['id', 'publicKey'] as const) {
    const values = projects.map((project) => project[name]);
    const twice = values.find((value, index) => values.indexOf(value) !== index);
    const option = name === 'id' ? 'projectId' : name;
    if (twice !== undefined)
      throw new MockOptionsError('projects', `two projects have the ${option} ${twice}; give each its own`);
  }
}

function rubles(option: string, value: string): bigint {
  const sum = typeof value === 'string' ? parseSum(value) : null;
  if (sum === null)
    throw new MockOptionsError(option, `expected rubles as a string such as "100.00", got ${JSON.stringify(value)}`);
  return sum;
}

function presets(option: string, value: unknown): readonly PresetName[] {
  return texts(option, value).map((name) => {
    if (isPresetName(name)) return name;
    throw new MockOptionsError(option, unknownName(name, Object.keys(FAULT_PRESETS)));
  });
}

function clock(value: () => number): () => number {
  if (typeof value === 'function') return value;
  throw new MockOptionsError('now', `expected a function that tells epoch milliseconds, got ${kindOf(value)}`);
}

function positive(option: string, value: number): number {
  if (Number.isSafeInteger(value) && value > 0) return value;
  throw new MockOptionsError(option, `expected a whole number above 0, got ${String(value)}`);
}
