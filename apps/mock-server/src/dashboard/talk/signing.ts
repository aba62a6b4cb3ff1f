/** @module How a webhook was signed, step by step: computed again from its fields, as a shop does when it verifies it. */
import { maskValue, redact } from '../../journal/mask.js';
import { secretsOf } from '../../journal/secrets-of.js';
import { TEXT_LIMIT } from '../../journal/truncate.js';
import type { Delivery } from '../../state/delivery.js';
import { byName, signWebhook } from '../../wire/webhook-signature.js';
import type { World } from '../../world.js';

/** The mock's own key, which everybody knows: a signature made with it gives nothing away. */
const DEFAULT_KEY = 'mock_secret';

/** One value that takes part, in its place. */
interface SignedField {
  readonly name: string;
  /** As it may be shown. */
  readonly value: string;
}

/** How a webhook was signed. */
export interface Signing {
  /** The method and all fields, in the order they are signed; the key follows. */
  readonly fields: readonly SignedField[];
  /** What the project's key gives; null when the fields were too long to be kept whole. */
  readonly computed: string | null;
  /** What the webhook carried. */
  readonly sent: string;
  /** Whether the two are the same. */
  readonly matches: boolean;
  readonly projectId: number;
}

/** Explains the signature of a delivery. */
export function signingOf(world: World, delivery: Delivery): Signing {
  const key = world.store.projects.get(delivery.projectId)?.secretKey ?? '';
  const sent = delivery.fields['signature'] ?? '';
  const whole = Object.values(delivery.fields).every((value) => value.length < TEXT_LIMIT - 1024);
  const computed = whole ? signWebhook(delivery.method, delivery.fields, key) : null;
  const show = (signature: string) => shownSignature(signature, key);
  return {
    fields: [{ name: 'method', value: delivery.method }, ...signedFields(world, delivery)],
    computed: computed === null ? null : show(computed),
    sent: show(sent),
    matches: computed === sent,
    projectId: delivery.projectId,
  };
}

function signedFields(world: World, delivery: Delivery): SignedField[] {
  const secrets = secretsOf(world.store);
  return Object.entries(delivery.fields)
    .filter(([name]) => name !== 'signature' && name !== 'sign')
    .sort(byName)
    .map(([name, value]) => ({ name, value: redact(shownValue(name, value), secrets) }));
}

/** A card the provider has masked already is shown as it is; what else is personal is masked. */
function shownValue(name: string, value: string): string {
  return /^\d{6}x+\d{4}$/.test(value) ? value : maskValue(name, value);
}

/** Whole for the mock's default key, else its edges. */
function shownSignature(signature: string, key: string): string {
  if (key === DEFAULT_KEY || signature.length < 20) return signature;
  return `${signature.slice(0, 8)}…${signature.slice(-8)}`;
}

/** The raw query as it may be shown. */
export function shownQuery(world: World, delivery: Delivery): string {
  const key = world.store.projects.get(delivery.projectId)?.secretKey ?? '';
  const pairs = delivery.query.split('&').map((pair) => {
    const [name = '', value = ''] = pair.split('=', 2);
    const field = /^params(?:\[|%5B)(.*)(?:\]|%5D)$/.exec(name)?.[1];
    if (field === undefined) return pair;
    if (field === 'signature' || field === 'sign') return `${name}=${shownSignature(value, key)}`;
    return `${name}=${shownValue(field, value)}`;
  });
  return redact(pairs.join('&'), secretsOf(world.store));
}
