/**
 * @module
 * Flags as options of a mock, and which field of a project, of the account or of the settings each one sets.
 */
import type { MockOptions } from '../options/mock-options.js';
import type { Partner, Project } from '../state/project.js';
import type { Settings } from '../world.js';
import { DECLARED, type Declared, optionOf, type Place, stateKeyOf } from './declared.js';
import { type Flags, yes } from './flags.js';

const READINGS: Readonly<Record<NonNullable<Declared['reading']>, (text: string) => unknown>> = {
  text: (text) => text,
  number: (text) => (/^\d+$/.test(text) ? Number(text) : text),
  'yes-or-no': yes,
  list: (text) =>
    text
      .split(',')
      .map((one) => one.trim())
      .filter(Boolean),
  switch: yes,
};

const at = (...places: readonly Place[]): readonly Declared[] => DECLARED.filter(({ place }) => places.includes(place));

/** Flags as options; wrong values are left to the options' own check. */
export function optionsOf(flags: Flags): MockOptions {
  return { ...valuesOf(flags, at('project', 'settings')), partner: valuesOf(flags, at('partner')) } as MockOptions;
}

function valuesOf(flags: Flags, all: readonly Declared[]): Record<string, unknown> {
  return Object.fromEntries(
    all.flatMap((one) => {
      const text = flags[one.flag as keyof Flags];
      return typeof text === 'string' ? [[optionOf(one), READINGS[one.reading ?? 'text'](text)]] : [];
    }),
  );
}

/** The flag that sets an option, for messages: `partner.login` is set by `login`. */
export function flagOf(option: string): string | undefined {
  const all = option.startsWith('partner.') ? at('partner') : at('project', 'settings');
  return all.find((one) => optionOf(one) === option.replace('partner.', ''))?.flag;
}

/** The fields that flags give; what was not given stays as a state file has it. */
export function givenBy(
  flags: Flags,
  wanted: { readonly project: Project; readonly partner: Partner; readonly settings: Settings },
): { readonly project: Partial<Project>; readonly partner: Partial<Partner>; readonly settings: Partial<Settings> } {
  const pick = <T extends object>(place: Place, from: T): Partial<T> =>
    Object.fromEntries(
      at(place)
        .filter(({ flag }) => flag !== 'project-id' && flags[flag as keyof Flags] !== undefined)
        .map((one) => [stateKeyOf(one), from[stateKeyOf(one) as keyof T]]),
    ) as Partial<T>;
  return {
    project: pick('project', wanted.project),
    partner: pick('partner', wanted.partner),
    settings: pick('settings', wanted.settings),
  };
}
