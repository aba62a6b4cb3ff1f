/**
 * @module
 * Flags as options of a mock, and which field of a project, of the account or of the settings each one sets.
 */
import type { MockOptions } from '../options/mock-options.js';
import type { Partner, Project } from '../state/project.js';
import type { Settings } from '../world.js';
import { type Flags, yes } from './flags.js';

type Flag = keyof Flags;

const list = (text: string) =>
  text
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean);
const number = (text: string) => (/^\d+$/.test(text) ? Number(text) : text);
const as = (text: string) => text;

/** How the text of a flag becomes the value of an option of that name. */
const OPTIONS: readonly (readonly [flag: Flag, option: string, read: (text: string) => unknown])[] = [
  ['project-id', 'projectId', as],
  ['name', 'name', as],
  ['public-key', 'publicKey', as],
  ['secret-key', 'secretKey', as],
  ['test-secret-key', 'testSecretKey', as],
  ['webhook-url', 'webhook', as],
  ['success-url', 'successUrl', as],
  ['fail-url', 'failUrl', as],
  ['check', 'check', yes],
  ['cash-register', 'cashRegister', yes],
  ['encoding', 'encoding', as],
  ['init-type', 'initType', as],
  ['payment-types', 'paymentTypes', list],
  ['refund-rule', 'refundRule', as],
  ['paid-shows', 'paidShows', as],
  ['form', 'form', yes],
  ['strict', 'strict', as],
  ['public-url', 'publicUrl', as],
  ['webhook-timeout', 'webhookTimeout', number],
  ['webhook-ip', 'webhookIp', as],
  ['allowed-hosts', 'allowedHosts', list],
  ['journal-limit', 'journalLimit', number],
  ['delivery-limit', 'deliveryLimit', number],
];

const PARTNER: typeof OPTIONS = [
  ['login', 'login', as],
  ['partner-secret-key', 'secretKey', as],
  ['balance', 'balance', as],
  ['payout-limit', 'payoutLimit', as],
  ['payout-minimum', 'payoutMinimum', as],
  ['payouts', 'payouts', yes],
];

/** Flags as options; wrong values are left to the options' own check. */
export function optionsOf(flags: Flags): MockOptions {
  return { ...valuesOf(flags, OPTIONS), partner: valuesOf(flags, PARTNER) } as MockOptions;
}

function valuesOf(flags: Flags, table: typeof OPTIONS): Record<string, unknown> {
  return Object.fromEntries(
    table.flatMap(([flag, option, read]) => {
      const text = flags[flag];
      return typeof text === 'string' ? [[option, read(text)]] : [];
    }),
  );
}

/** The flag that sets an option, for messages: `partner.login` is set by `login`. */
export function flagOf(option: string): Flag | undefined {
  const table = option.startsWith('partner.') ? PARTNER : OPTIONS;
  return table.find(([, name]) => name === option.replace('partner.', ''))?.[0];
}

/** The fields that flags give; what was not given stays as a state file has it. */
export function givenBy(
  flags: Flags,
  wanted: { readonly project: Project; readonly partner: Partner; readonly settings: Settings },
): { readonly project: Partial<Project>; readonly partner: Partial<Partner>; readonly settings: Partial<Settings> } {
  const pick = <T extends object>(table: typeof OPTIONS, from: T): Partial<T> =>
    Object.fromEntries(
      table
        .filter(([flag, option]) => flag !== 'project-id' && flags[flag] !== undefined && field(option) in from)
        .map(([, option]) => [field(option), from[field(option) as keyof T]]),
    ) as Partial<T>;
  return {
    project: pick(OPTIONS, wanted.project),
    partner: pick(PARTNER, wanted.partner),
    settings: pick(OPTIONS, wanted.settings),
  };
}

/** The option `webhook` is the field `webhookUrl`. */
function field(option: string): string {
  return option === 'webhook' ? 'webhookUrl' : option;
}
