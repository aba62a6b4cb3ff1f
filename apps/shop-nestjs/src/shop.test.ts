import 'reflect-metadata';
import type { AddressInfo } from 'node:net';
import { Test } from '@nestjs/testing';
import { getUnitPayToken } from '@unitpay-kit/nestjs';
import { vi } from 'vitest';
import { describeShop, TIME_SCALE } from '../../shop-common/test/shop-story.js';
import { AppModule } from './app.module.js';
import { DATABASE } from './database.provider.js';

describeShop('the shop on NestJS', async (unitpay, database) => {
  vi.stubEnv('UNITPAY_BASE_URL', 'http://127.0.0.1');
  vi.stubEnv('UNITPAY_PROJECT_ID', '135');
  vi.stubEnv('UNITPAY_PUBLIC_KEY', '135-mock');
  vi.stubEnv('UNITPAY_SECRET_KEY', 'mock_secret');
  vi.stubEnv('TIME_SCALE', String(TIME_SCALE));
  const module = await Test.createTestingModule({ imports: [AppModule] })
    .overrideProvider(DATABASE)
    .useValue(database)
    .overrideProvider(getUnitPayToken())
    .useValue(unitpay)
    .compile();
  const app = module.createNestApplication({ logger: ['error', 'warn'], forceCloseConnections: true });
  await app.listen(0, '127.0.0.1');
  const { port } = app.getHttpServer().address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, close: () => app.close() };
});
