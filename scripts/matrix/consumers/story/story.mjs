import * as core from '@unitpay-kit/core';
import * as mockServer from '@unitpay-kit/mock-server';
import once from './once.cjs';
import tell from './tell.cjs';

await once({ core });
await tell({ core, mockServer });
