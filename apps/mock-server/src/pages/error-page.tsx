/** @module Error pages: the provider's own words, and what a developer can do about them. */
import type { Context } from 'hono';
import type { FC } from 'hono/jsx';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Explanation } from '../texts/explanation.js';
import { PayFrame } from './pay/frame.js';
import { type PayView, readView } from './pay/view.js';
import { respond } from './respond.js';

interface Props {
  readonly view: PayView;
  /** The provider's words are Russian whatever the page's language. */
  readonly title: { readonly text: string; readonly lang: 'ru' | 'en' };
  readonly help: readonly string[];
}

const ErrorPage: FC<Props> = ({ view, title, help }) => (
  <PayFrame view={view} title={view.texts.errors.title} narrow>
    <section class="pay-card">
      <h1 lang={title.lang}>{title.text}</h1>
      <div class="stack">
        {help.map((text) => (
          <p class="quiet">{text}</p>
        ))}
      </div>
    </section>
  </PayFrame>
);

/** 404: no such project, or no such payment link. */
export function notFoundPage(c: Context, why: Explanation | null = null): Response | Promise<Response> {
  const view = readView(c);
  const { notFound, notFoundHelp } = view.texts.errors;
  return respond(
    c,
    <ErrorPage
      view={view}
      title={{ text: notFound, lang: view.locale }}
      help={[...(why === null ? [] : [why[view.locale]]), notFoundHelp]}
    />,
    404,
  );
}

/** 400: the form's link was refused; `text` is what UnitPay says, `why` what is wrong with this very link. */
export function badFormPage(c: Context, text: string, why: Explanation | null = null): Response | Promise<Response> {
  const view = readView(c);
  const { badRequestHelp, signatureHelp } = view.texts.errors;
  const page = (
    <ErrorPage
      view={view}
      title={{ text, lang: 'ru' }}
      help={[...(why === null ? [] : [why[view.locale]]), badRequestHelp, signatureHelp]}
    />
  );
  return respond(c, page, 400);
}

/** 403: a form that another site sent. */
export function foreignFormPage(c: Context): Response | Promise<Response> {
  const view = readView(c);
  return respond(
    c,
    <ErrorPage view={view} title={{ text: view.texts.errors.foreignOrigin, lang: view.locale }} help={[]} />,
    403,
  );
}

/** The payment cannot go on; `detail` says why. */
export function refusedPage(c: Context, status: ContentfulStatusCode, detail: string): Response | Promise<Response> {
  const view = readView(c);
  return respond(
    c,
    <ErrorPage view={view} title={{ text: view.texts.errors.conflict, lang: view.locale }} help={[detail]} />,
    status,
  );
}
