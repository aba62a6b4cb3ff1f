/** @module Everything under `/pay/`. */
import type { MockApp } from '../../env.js';
import type { World } from '../../world.js';
import { foreignFormPage } from '../error-page.js';
import { fromOwnPage, pageHeaders } from '../security.js';
import { mountForm } from './form-routes.js';
import { mountPayment } from './payment-routes.js';
import { mountReceipt } from './receipt-routes.js';
import { mountThreeDs } from './three-ds-routes.js';

/** Adds the payment pages. */
export function mountPay(app: MockApp, world: World): void {
  app.use('/pay/*', pageHeaders(true));
  app.use('/pay/*', async (c, next) => {
    if (c.req.method === 'POST' && !fromOwnPage(c, world.origin())) return foreignFormPage(c);
    return next();
  });
  // Before the form, whose path would take "redirect" for a public key.
  mountPayment(app, world);
  mountThreeDs(app, world);
  mountReceipt(app, world);
  mountForm(app, world);
}
