import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { describeShop, TIME_SCALE } from '../../shop-common/test/shop-story.js';
import { createShop } from './shop.js';

describeShop('the shop on Express', async (unitpay, database) => {
  const { app, webhook, refunds } = await createShop({ unitpay, database, allowLoopback: true, timeScale: TIME_SCALE });
  refunds.start();
  webhook.recovery.start();
  const server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      server.close();
      server.closeAllConnections();
      await webhook.recovery.stop();
      await webhook.idle();
      await refunds.stop();
    },
  };
});
