/**
 * @module
 * Starts the shop; `npm start -- --express` runs this next to the mock.
 */
import { UnitPay } from '@unitpay-kit/core';
import { openDatabase, readSettings } from '@unitpay-kit/shop-common';
import { createShop } from './shop.js';

const settings = readSettings();
const { projectId, publicKey, secretKey, baseUrl, allowLoopback, timeScale, timeout } = settings;
const database = await openDatabase(settings);
const unitpay = new UnitPay({ projectId, publicKey, secretKey, baseUrl, timeout });
const { app, webhook, refunds } = await createShop({ unitpay, database, allowLoopback, timeScale });
refunds.start();
webhook.recovery.start();

const server = app.listen(settings.port, '127.0.0.1', () => {
  console.log(JSON.stringify({ event: 'listening', url: `http://127.0.0.1:${settings.port}` }));
});

process.once('SIGTERM', async () => {
  const closed = new Promise((resolve) => server.close(resolve));
  // Replies under way get out; a browser's connection that never asked for anything would hold the server for a minute.
  setTimeout(() => server.closeAllConnections(), 2_000).unref();
  await closed;
  await webhook.recovery.stop();
  await webhook.idle();
  await refunds.stop();
  await database.close();
});
