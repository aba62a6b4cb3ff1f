// Nest 12 on Fastify or Express: `nest.mjs kit fastify`. Decorators are called by hand, since this file is not compiled.
import 'reflect-metadata';
import { Controller, Get, Injectable, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { memoryStore } from '@unitpay-kit/core';
import { OnUnitPay, UnitPayModule } from '@unitpay-kit/nestjs';
import { KEY, PROJECT } from '../support/webhooks.mjs';
import { kind, REPLY, ready } from './ready.mjs';

const [, , , platform] = process.argv;

/** Decorates a method. */
function decorate(decorator, target, name) {
  decorator(target.prototype, name, Object.getOwnPropertyDescriptor(target.prototype, name));
}

class Orders {
  expected() {
    return { sum: '900.00', currency: 'RUB' };
  }

  paid() {}
}
Injectable()(Orders);
decorate(OnUnitPay('order'), Orders, 'expected');
decorate(OnUnitPay('pay'), Orders, 'paid');

class PlainController {
  handle() {
    return REPLY;
  }
}
Controller('unitpay')(PlainController);
decorate(Get(), PlainController, 'handle');

class App {}
Module(
  kind === 'kit'
    ? {
        providers: [Orders],
        imports: [
          UnitPayModule.forRoot({
            projectId: PROJECT,
            publicKey: '135-abcde',
            secretKey: KEY,
            webhook: {
              path: 'unitpay',
              store: memoryStore(),
              allowLoopback: true,
              logger: false,
            },
          }),
        ],
      }
    : { controllers: [PlainController] },
)(App);

const { FastifyAdapter } = await import('@nestjs/platform-fastify');
const app =
  platform === 'fastify'
    ? await NestFactory.create(App, new FastifyAdapter(), { logger: ['error'] })
    : await NestFactory.create(App, { logger: ['error'] });
await app.listen(0, '127.0.0.1');
ready(app.getHttpServer().address().port);
