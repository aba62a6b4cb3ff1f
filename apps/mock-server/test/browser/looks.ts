/** @module The ways a page is looked at: a few by default, all of them with BROWSERS=full, as .ci/run does. */

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

/** The ways of this run: between them each language, scheme and width once. */
export const LOOKS: readonly Look[] =
  process.env['BROWSERS'] === 'full'
    ? ALL
    : [
        { locale: 'ru', colorScheme: 'light', width: 390 },
        { locale: 'en', colorScheme: 'dark', width: 1280 },
      ];

/** What a browser window is opened with. */
export function windowOf({ locale, colorScheme, width }: Look) {
  return {
    colorScheme,
    locale: locale === 'ru' ? 'ru-RU' : 'en-US',
    viewport: { width, height: width === 390 ? 844 : 860 },
  };
}
