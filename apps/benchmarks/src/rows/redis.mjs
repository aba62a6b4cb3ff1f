// A webhook on the Redis store, beside the least that could record it.
import { redisStore } from '@unitpay-kit/redis';
import { createClient } from 'redis';
import { REPLY, storeBeside } from '../support/store-beside.mjs';

export default {
  id: 'redis',
  title: {
    en: 'Redis store: the first webhook of a payment, 10 in flight',
    ru: 'Хранилище Redis: первый вебхук платежа, 10 одновременно',
  },
  comparisons: [
    { id: 'bare', beside: { en: 'bare SET NX', ru: 'голый SET NX' }, aim: 0.35, before: '0.21', by: 'clock' },
  ],
  async measure({ rounds }) {
    const client = createClient({ url: process.env.REDIS_URL ?? 'redis://127.0.0.1:6379' });
    await client.connect();
    const prefix = `unitpay-kit-bench:${process.pid}:`;
    try {
      return await storeBeside(
        { store: redisStore(client, { keyPrefix: prefix }) },
        (key) => client.set(prefix + key, REPLY, { NX: true, PX: 600_000 }),
        { rounds, milliseconds: 100 },
      );
    } finally {
      for await (const keys of client.scanIterator({ MATCH: `${prefix}*`, COUNT: 1000 }))
        if (keys.length > 0) await client.unlink(keys);
      await client.close();
    }
  },
};
