/** @module The document around every page: head, scripts, the link past the navigation. */
import type { Child, FC } from 'hono/jsx';
import { type AssetName, assetPath } from './assets/routes.js';
import type { Locale } from './i18n/index.js';

/** What the document needs to know. */
export interface LayoutProps {
  readonly title: string;
  readonly locale: Locale;
  /** The words of the link that skips the navigation. */
  readonly skip: string;
  /** Whose face it has: the payer's pages have their own. */
  readonly face?: 'payer' | undefined;
  readonly scripts?: readonly AssetName[] | undefined;
  /** Where the browser goes at once. */
  readonly goTo?: string | undefined;
  /** Facts for the scripts, as data attributes of the body. */
  readonly data?: Readonly<Record<`data-${string}`, string>> | undefined;
  readonly children?: Child;
}

/** A whole HTML document. */
export const Layout: FC<LayoutProps> = ({ title, locale, skip, face, scripts, goTo, data, children }) => (
  <html lang={locale}>
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="robots" content="noindex" />
      {goTo !== undefined && <meta http-equiv="refresh" content={`0;url=${goTo}`} />}
      <title>{title}</title>
      <link rel="icon" href={assetPath('icon.svg')} />
      <link rel="stylesheet" href={assetPath('mock.css')} />
      {scripts?.map((name) => (
        <script type="module" src={assetPath(name)} />
      ))}
    </head>
    <body class={face} {...data}>
      <a class="skip" href="#main">
        {skip}
      </a>
      {children}
    </body>
  </html>
);
