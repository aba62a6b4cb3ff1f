/**
 * @module
 * What nobody may be shown.
 */
import type { Store } from '../state/store.js';

/** Every key that the journal and the list of deliveries must never show. */
export function secretsOf(store: Store): string[] {
  const keys = [...store.projects.values()].flatMap((project) => [project.secretKey, project.testSecretKey ?? '']);
  return [store.partner.secretKey, ...keys];
}
