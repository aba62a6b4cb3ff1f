/**
 * @module
 * Which language is spoken.
 */

/** A language of the command line. */
export type Lang = 'en' | 'ru';

/** `--lang` wins, also when the other flags can't be read; then the locale, the first variable that is set deciding. */
export function chooseLang(args: readonly string[], env: Readonly<Record<string, string | undefined>>): Lang {
  const at = args.indexOf('--lang');
  const asked = at === -1 ? args.find((word) => word.startsWith('--lang='))?.slice('--lang='.length) : args[at + 1];
  if (asked === 'ru' || asked === 'en') return asked;
  const { LC_ALL, LC_MESSAGES, LANG } = env;
  return (LC_ALL || LC_MESSAGES || LANG || '').toLowerCase().startsWith('ru') ? 'ru' : 'en';
}
