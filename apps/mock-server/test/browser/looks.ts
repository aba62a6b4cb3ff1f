/**
 * @module
 * The ways a page is looked at, and how many pages: the main ones in one way by default, all of them in two with WHOLE=1 (`npm test -- --whole`),
 * in every way with BROWSERS=full (`pnpm browsers`).
 */

/** Language, colours and width of a window. */
export interface Look {
  readonly locale: 'ru' | 'en';
  readonly colorScheme: 'light' | 'dark';
  readonly width: 1280 | 390;
}

/** Every way. */
const ALL: readonly Look[] = (['ru', 'en'] as const).flatMap((locale) =>
  (['light', 'dark'] as const).flatMap((colorScheme) =>
    ([1280, 390] as const).map((width) => ({ locale, colorScheme, width })),
  ),
);

/** Between them each language, scheme and width once. */
const TWO: readonly Look[] = [
  { locale: 'ru', colorScheme: 'light', width: 390 },
  { locale: 'en', colorScheme: 'dark', width: 1280 },
];

const isFull = process.env['BROWSERS'] === 'full';
const isWhole = isFull || process.env['WHOLE'] === '1';

/** The ways of this run. */
export const LOOKS: readonly Look[] = isFull ? ALL : TWO.slice(0, isWhole ? 2 : 1);

/** The pages of this run: all of them, or those that are named, which between them hold every component. */
export function pagesOfRun(
  pages: Readonly<Record<string, string>>,
  named: readonly string[],
): Readonly<Record<string, string>> {
  const unknown = named.find((name) => pages[name] === undefined);
  if (unknown !== undefined) throw new Error(`there is no page ${unknown}`);
  return isWhole ? pages : Object.fromEntries(Object.entries(pages).filter(([name]) => named.includes(name)));
}

/** What a browser window is opened with. */
export function windowOf({ locale, colorScheme, width }: Look) {
  return {
    colorScheme,
    locale: locale === 'ru' ? 'ru-RU' : 'en-US',
    viewport: { width, height: width === 390 ? 844 : 860 },
  };
}
