/** @module Numbers with their nouns. */

const RULES = { ru: new Intl.PluralRules('ru'), en: new Intl.PluralRules('en') } as const;

/** The Russian form of a noun: `1 запрос`, `3 запроса`, `5 запросов`. */
export function russian(count: number, one: string, few: string, many: string): string {
  const form = RULES.ru.select(count);
  return form === 'one' ? one : form === 'few' ? few : many;
}

/** The English form of a noun: `1 request`, `2 requests`. */
export function english(count: number, one: string, other: string): string {
  return RULES.en.select(count) === 'one' ? one : other;
}
