import * as core from '@unitpay-kit/core';
import * as mockServer from '@unitpay-kit/mock-server';
import tell from './tell.cjs';

await tell({ core, mockServer });
