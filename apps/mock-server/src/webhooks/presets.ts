/**
 * @module
 * Webhooks that no payment of the mock stands behind.
 */
import { formatDate } from '../clock/clock.js';
import type { Project } from '../state/project.js';
import type { World } from '../world.js';

/** Names of the presets. */
export const WEBHOOK_PRESETS = ['test-request'] as const;

/** One of them. */
export type WebhookPreset = (typeof WEBHOOK_PRESETS)[number];

/** The unsigned fields of a preset; none without one. */
export function presetFields(
  world: World,
  preset: WebhookPreset | undefined,
  project: Project,
): Readonly<Record<string, string>> {
  return preset === undefined ? {} : PRESETS[preset](world, project);
}

const PRESETS: Readonly<Record<WebhookPreset, (world: World, project: Project) => Readonly<Record<string, string>>>> = {
  // As three public repositories recorded it in 2019 and 2020.
  'test-request': (world, project) => ({
    account: 'test',
    date: formatDate(world.clock.now()),
    ip: '127.0.0.1',
    isPreauth: '0',
    operator: 'euroset',
    orderCurrency: 'RUB',
    orderSum: '10.00',
    payerCurrency: 'RUB',
    payerSum: '10.00',
    paymentType: 'cash',
    profit: '9.3',
    projectId: String(project.id),
    sum: '10',
    test: '1',
    unitpayId: '1234',
  }),
};
