/**
 * @module
 * What only shows when all instances of an application are looked at together.
 */

import { isRefundKind } from './handlers/handler.kinds.js';
import { decorator } from './handlers/handler.options.js';
import { misconfigured } from './unitpay.errors.js';
import type { UnitPayExplorer } from './unitpay.explorer.js';
import type { UnitPayInstance } from './unitpay.instance.js';
import { DEFAULT_NAME, UNITPAY_INSTANCE } from './unitpay.tokens.js';

/** @throws {UnitPayValidationError} for a name or path taken twice, and for handlers that nothing would ever call. */
export function checkInstances(explorer: UnitPayExplorer): void {
  const instances = explorer.registered<UnitPayInstance>(UNITPAY_INSTANCE).map(({ value }) => value);
  const twice = repeated(instances.map(({ name }) => name));
  if (twice !== undefined) throw misconfigured(nameTaken(twice), 'name');
  // Express ignores case in paths.
  const path = repeated(instances.flatMap((instance) => instance.path?.toLowerCase() ?? []));
  if (path !== undefined) throw misconfigured(`two instances have the path ${path}: give each its own`, 'webhook.path');
  checkHandlers(explorer, new Map(instances.map((instance) => [instance.name, instance])));
}

function checkHandlers(explorer: UnitPayExplorer, instances: ReadonlyMap<string, UnitPayInstance>): void {
  const [misplaced] = explorer.misplaced();
  if (misplaced) throw misconfigured(`${misplaced.label} is a controller's: move @OnUnitPay to a provider`);
  for (const { name, kind, label } of explorer.handlers()) {
    const written = `${label} has ${decorator(kind, name)}`;
    const instance = instances.get(name);
    if (!instance) throw misconfigured(`${written}, but no UnitPayModule is registered ${called(name)}`);
    if (isRefundKind(kind)) {
      if (!instance.hasRefunds)
        throw misconfigured(`${written}, but ${instance.title} has no refunds: give forRoot a ledger`, 'ledger');
    } else if (!instance.hasWebhook)
      throw misconfigured(
        `${written}, but ${instance.title} has no webhook: give forRoot webhook: { path, store }`,
        'webhook',
      );
  }
}

const called = (name: string) => (name === DEFAULT_NAME ? 'without a name' : `under the name "${name}"`);

function nameTaken(name: string): string {
  return `UnitPayModule is registered more than once ${called(name)}: give each registration its own name, or register it once with isGlobal: true`;
}

function repeated(values: readonly string[]): string | undefined {
  return values.find((value, index) => values.indexOf(value) !== index);
}
