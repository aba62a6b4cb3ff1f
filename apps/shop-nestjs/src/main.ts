/**
 * @module
 * Starts the shop; `npm start` runs this next to the mock.
 */
import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { readSettings } from '@unitpay-kit/shop-common';
import { AppModule } from './app.module.js';

const { port } = readSettings();
const app = await NestFactory.create(AppModule, { logger: ['error', 'warn'], forceCloseConnections: true });
app.enableShutdownHooks();
await app.listen(port, '127.0.0.1');
console.log(JSON.stringify({ event: 'listening', url: `http://127.0.0.1:${port}` }));
