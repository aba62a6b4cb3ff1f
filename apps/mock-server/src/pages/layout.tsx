/** @module The frame of every page: head, language switch, main part. */
import type { Child, FC } from 'hono/jsx';
import { type AssetName, assetPath } from './assets/routes.js';
import type { Locale } from './i18n/index.js';

const LANGUAGE_NAMES: Readonly<Record<Locale, string>> = { ru: 'Русский', en: 'English' };

/** What the frame needs to know. */
export interface LayoutProps {
  readonly title: string;
  readonly locale: Locale;
  /** Name of the site; `home` makes it a link. */
  readonly brand: string;
  readonly home?: string | undefined;
  readonly texts: { readonly language: string; readonly skip: string };
  /** The page's own address in another language. */
  readonly translated: (locale: Locale) => string;
  readonly wide?: boolean | undefined;
  readonly scripts?: readonly AssetName[] | undefined;
  /** Where the browser goes by itself, and after how many seconds. */
  readonly refresh?: { readonly seconds: number; readonly url: string } | undefined;
  /** Facts for the scripts, as data attributes of the body. */
  readonly data?: Readonly<Record<`data-${string}`, string>> | undefined;
  readonly children?: Child;
}

/** A whole HTML document. */
export const Layout: FC<LayoutProps> = (props) => (
  <html lang={props.locale}>
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="robots" content="noindex" />
      {props.refresh && <meta http-equiv="refresh" content={`${props.refresh.seconds};url=${props.refresh.url}`} />}
      <title>{`${props.title} · ${props.brand}`}</title>
      <link rel="icon" href={assetPath('icon.svg')} />
      <link rel="stylesheet" href={assetPath('mock.css')} />
      {props.scripts?.map((name) => (
        <script type="module" src={assetPath(name)} />
      ))}
    </head>
    <body {...props.data}>
      <a class="skip" href="#main">
        {props.texts.skip}
      </a>
      <div class={props.wide ? 'page wide' : 'page'}>
        <header class="top">
          {props.home ? (
            <a class="brand" href={props.home}>
              {props.brand}
            </a>
          ) : (
            <span class="brand">{props.brand}</span>
          )}
          <Languages {...props} />
        </header>
        <main id="main">{props.children}</main>
      </div>
    </body>
  </html>
);

const Languages: FC<LayoutProps> = ({ locale, texts, translated }) => (
  <nav class="languages small" aria-label={texts.language}>
    {(Object.keys(LANGUAGE_NAMES) as Locale[]).map((one) =>
      one === locale ? (
        <span aria-current="true" lang={one}>
          {LANGUAGE_NAMES[one]}
        </span>
      ) : (
        <a href={translated(one)} lang={one} hreflang={one}>
          {LANGUAGE_NAMES[one]}
        </a>
      ),
    )}
  </nav>
);
