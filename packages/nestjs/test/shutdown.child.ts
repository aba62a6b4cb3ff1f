/**
 * @module
 * A process of its own for the shutdown test: says what happens on stdout, finishes the handler when stdin says so.
 */
import 'reflect-metadata';
import type { AddressInfo } from 'node:net';
import { createInterface } from 'node:readline';
import { Injectable, Module, type OnApplicationShutdown } from '@nestjs/common';
import { type AbstractHttpAdapter, NestFactory } from '@nestjs/core';
import { ExpressAdapter } from '@nestjs/platform-express';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { OnUnitPay, UnitPayModule } from '../src/index.js';
import { options } from './orders.js';

const say = (line: string) => process.stdout.write(`${line}\n`);
const input = createInterface({ input: process.stdin });

@Injectable()
class Orders implements OnApplicationShutdown {
  @OnUnitPay('pay')
  async deliver() {
    say('handling');
    await new Promise<void>((resolve) => input.once('line', () => resolve()));
    say('delivered');
  }

  /** Where a pool would be closed. */
  onApplicationShutdown() {
    say('closed');
    input.close();
  }
}

@Module({ imports: [UnitPayModule.forRoot(options({ order: 'unchecked' }))], providers: [Orders] })
class App {}

const fastify = process.argv[2] === 'Fastify';
const adapter = fastify ? (new FastifyAdapter() as unknown as AbstractHttpAdapter) : new ExpressAdapter();
const app = await NestFactory.create(App, adapter, { logger: false });
app.enableShutdownHooks();
process.once('SIGTERM', () => say('terminating'));
await app.listen(0, '127.0.0.1');
say(`port ${(app.getHttpServer().address() as AddressInfo).port}`);
