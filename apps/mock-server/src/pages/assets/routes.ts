/** @module Serves the stylesheet and the scripts from memory: nothing the pages need comes from elsewhere. */
import { createHash } from 'node:crypto';
import type { MockApp } from '../../env.js';
import { embedded } from './embedded.generated.js';

/** A file the pages load. */
export type AssetName = keyof typeof embedded;

const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
};

/** The address of a file on the mock. */
export function assetPath(name: AssetName): string {
  return `/assets/${name}`;
}

/** Adds the files, each under `/assets/`, and the widget at `/unitpay.js`. */
export function mountAssets(app: MockApp): void {
  for (const name of Object.keys(embedded) as AssetName[]) {
    const file = serve(name);
    app.get(assetPath(name), file);
    if (name === 'widget.js') app.get('/unitpay.js', file);
  }
}

function serve(name: AssetName): (c: { req: { header(name: string): string | undefined } }) => Response {
  const body = embedded[name];
  const etag = `"${createHash('sha256').update(body).digest('hex').slice(0, 16)}"`;
  const headers = {
    'content-type': TYPES[name.split('.').pop() ?? ''] ?? 'application/octet-stream',
    'cache-control': 'no-cache',
    'x-content-type-options': 'nosniff',
    etag,
  };
  return (c) => {
    if (c.req.header('if-none-match') === etag) return new Response(null, { status: 304, headers: { etag } });
    return new Response(body, { headers });
  };
}
