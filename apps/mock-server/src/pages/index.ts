/**
 * @module
 * Pages people look at: payment, receipt, widget script, dashboard.
 */
import type { MockApp } from '../env.js';
import type { World } from '../world.js';

const PATHS = ['/', '/pay/*', '/dashboard/*', '/assets/*', '/unitpay.js'];

/**
 * Adds the pages to the mock's app. They are loaded with the first of them that is asked for: most tests never look at one,
 * and should not wait for it.
 */
export function mountPages(app: MockApp, world: World): void {
  let loaded: Promise<MockApp> | undefined;
  for (const path of PATHS) {
    app.all(path, async (c) => {
      loaded ??= import('./page-app.js').then(({ createPageApp }) => createPageApp(world));
      return (await loaded).fetch(c.req.raw, c.env);
    });
  }
}
