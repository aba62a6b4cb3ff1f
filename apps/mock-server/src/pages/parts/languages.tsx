/** @module The switch between the languages. */
import type { FC } from 'hono/jsx';
import type { Locale } from '../i18n/index.js';

const NAMES: Readonly<Record<Locale, string>> = { ru: 'Русский', en: 'English' };

/** Both languages; the one in use is no link. */
export const Languages: FC<{
  readonly locale: Locale;
  readonly label: string;
  /** The page's own address in another language. */
  readonly translated: (locale: Locale) => string;
}> = ({ locale, label, translated }) => (
  <nav class="langs" aria-label={label}>
    {(Object.keys(NAMES) as Locale[]).map((one) =>
      one === locale ? (
        <span aria-current="true" lang={one}>
          {NAMES[one]}
        </span>
      ) : (
        <a href={translated(one)} lang={one} hreflang={one}>
          {NAMES[one]}
        </a>
      ),
    )}
  </nav>
);
