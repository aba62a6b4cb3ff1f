/** @module The ways a page is looked at: one by default, two with WHOLE=1 (`npm test -- --whole`), all of them with BROWSERS=full (`pnpm browsers`). */

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

/** The ways of this run. */
export const LOOKS: readonly Look[] =
  process.env['BROWSERS'] === 'full' ? ALL : TWO.slice(0, process.env['WHOLE'] === '1' ? 2 : 1);

/** What a browser window is opened with. */
export function windowOf({ locale, colorScheme, width }: Look) {
  return {
    colorScheme,
    locale: locale === 'ru' ? 'ru-RU' : 'en-US',
    viewport: { width, height: width === 390 ? 844 : 860 },
  };
}
