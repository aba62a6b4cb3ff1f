/**
 * @module
 * Flags win over what a state file remembers; what was not given stays as the file has it.
 */
import type { Partner, Project } from '../state/project.js';
import type { Settings, World } from '../world.js';
import { givenBy } from './flag-options.js';
import type { Flags } from './flags.js';

/**
 * Applies flags to a world whose projects came from a file.
 *
 * @param wanted The project, the account and the settings as the flags (and defaults) alone would make them.
 */
export function applyFlags(
  world: World,
  flags: Flags,
  wanted: { readonly project: Project; readonly partner: Partner; readonly settings: Settings },
): void {
  const { project } = wanted;
  const given = givenBy(flags, wanted);
  const remembered = world.store.projects.get(project.id);
  world.store.projects.set(project.id, remembered === undefined ? project : { ...remembered, ...given.project });
  Object.assign(world.store.partner, given.partner);
  Object.assign(world.settings, given.settings);
}
