import { unitpayWebhook } from '@unitpay-kit/express';
import express from 'express4';
import { makeWebhook } from '../support/webhook.mjs';
import { kind, REPLY, ready } from './ready.mjs';

const app = express();
app.get('/unitpay', kind === 'kit' ? unitpayWebhook(makeWebhook()) : (_request, response) => response.json(REPLY));
const server = app.listen(0, '127.0.0.1', () => ready(server.address().port));
