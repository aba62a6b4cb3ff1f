/**
 * @module
 * Flags win over what a state file remembers; what was not given stays as the file has it.
 */
import type { Partner, Project } from '../state/project.js';
import type { World } from '../world.js';
import type { Flags } from './flags.js';

/**
 * Applies flags to a world whose projects came from a file.
 *
 * @param wanted The project and the partner as the flags (and defaults) alone would make them.
 */
export function applyFlags(
  world: World,
  flags: Flags,
  wanted: { readonly project: Project; readonly partner: Partner },
): void {
  const { project, partner } = wanted;
  const remembered = world.store.projects.get(project.id);
  const given: Partial<Project> = {
    ...(flags['public-key'] === undefined ? {} : { publicKey: project.publicKey }),
    ...(flags['secret-key'] === undefined ? {} : { secretKey: project.secretKey }),
    ...(flags['test-secret-key'] === undefined ? {} : { testSecretKey: project.testSecretKey }),
    ...(flags['webhook-url'] === undefined ? {} : { webhookUrl: project.webhookUrl }),
    ...(flags['success-url'] === undefined ? {} : { successUrl: project.successUrl }),
    ...(flags['fail-url'] === undefined ? {} : { failUrl: project.failUrl }),
  };
  world.store.projects.set(project.id, remembered === undefined ? project : { ...remembered, ...given });
  const account = {
    ...(flags.login === undefined ? {} : { login: partner.login }),
    ...(flags['partner-secret-key'] === undefined ? {} : { secretKey: partner.secretKey }),
  };
  Object.assign(world.store.partner, account);
}
