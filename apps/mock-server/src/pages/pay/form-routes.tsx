/** @module `/pay/<publicKey>[/<type>]`: the form a merchant links to; choosing a method creates the payment. */
import type { Context } from 'hono';
import { createPayment } from '../../engine/create-payment.js';
import { linkToken } from '../../engine/links.js';
import { isPossible } from '../../engine/possible-methods.js';
import { type FormReading, readForm } from '../../engine/read-form.js';
import type { MockApp } from '../../env.js';
import type { World } from '../../world.js';
import { badFormPage, notFoundPage, refusedPage } from '../error-page.js';
import { respond } from '../respond.js';
import { FormPage } from './form-page.js';
import { payerIp } from './payer-ip.js';
import { readPostedForm } from './posted-form.js';
import { readView } from './view.js';
import { recordVisit } from './visit.js';

const PATHS = ['/pay/:publicKey', '/pay/:publicKey/:type'];

/** Adds the form. */
export function mountForm(app: MockApp, world: World): void {
  app.on('GET', PATHS, (c) => showForm(world, c));
  app.on('POST', PATHS, (c) => chooseMethod(world, c));
}

function showForm(world: World, c: Context): Response | Promise<Response> {
  const reading = read(world, c);
  recordVisit(
    world,
    c,
    'form',
    null,
    new Map([['publicKey', c.req.param('publicKey') ?? '']]),
    reading.ok ? null : reading,
  );
  if (!reading.ok) return refuse(c, reading);
  const { order, paymentType } = reading;
  const url = new URL(c.req.url);
  const view = readView(c, order);
  return respond(c, <FormPage view={view} order={order} named={paymentType} action={`${url.pathname}${url.search}`} />);
}

async function chooseMethod(world: World, c: Context): Promise<Response> {
  const reading = read(world, c);
  if (!reading.ok) return refuse(c, reading);
  const { order } = reading;
  const view = readView(c, order);
  const type = (await readPostedForm(c)).get('paymentType') ?? reading.paymentType ?? '';
  if (!isPossible(order, type)) return refusedPage(c, 400, view.texts.methods.unknown(type));
  const payment = createPayment(world, order, type);
  recordVisit(world, c, 'method', payment, new Map([['paymentType', type]]));
  return c.redirect(view.link(`/pay/redirect/${linkToken(world, payment)}`), 303);
}

function read(world: World, c: Context): FormReading {
  const query = new URL(c.req.url).search.slice(1);
  return readForm(world, c.req.param('publicKey') ?? '', c.req.param('type') ?? null, query, payerIp(c));
}

function refuse(c: Context, reading: FormReading & { ok: false }): Response | Promise<Response> {
  return reading.status === 404 ? notFoundPage(c, reading.why) : badFormPage(c, reading.message, reading.why);
}
