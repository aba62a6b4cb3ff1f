import * as core from '@unitpay-kit/core';
import * as mockServer from '@unitpay-kit/mock-server';
import { test } from 'vitest';
import tell from './tell.cjs';

test('an ESM project under vitest takes a payment and refunds it once', async () => {
  await tell({ core, mockServer });
});
