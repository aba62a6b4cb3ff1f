/**
 * @module
 * An application of the Nest version under test, on either platform, served for as long as a test needs it.
 */
import type { AddressInfo } from 'node:net';
import type { INestApplication, LoggerService, NestApplicationOptions, Type } from '@nestjs/common';
import { type AbstractHttpAdapter, NestFactory } from '@nestjs/core';
import { ExpressAdapter } from '@nestjs/platform-express';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { type RawReply, type RawRequest, sendRaw } from '../../core/test/raw-request.js';

/** 10, 11 or 12: which of the three folders Nest comes from. */
export const NEST = Number(process.env['NEST_FOLDER']?.slice('nest'.length));

export type Platform = 'Express' | 'Fastify';
export const PLATFORMS: readonly Platform[] = ['Express', 'Fastify'];

/** How an application has set its platform up. */
export type PlatformSettings = Readonly<Record<string, unknown>>;

export function adapterOf(platform: Platform, settings: PlatformSettings = {}): AbstractHttpAdapter {
  // Both believe every forwarded address, which must be of no consequence.
  if (platform === 'Fastify')
    return new FastifyAdapter({ trustProxy: true, ...settings }) as unknown as AbstractHttpAdapter;
  const adapter = new ExpressAdapter();
  adapter.set('trust proxy', true);
  for (const [name, value] of Object.entries(settings)) adapter.set(name, value);
  return adapter;
}

export interface StartOptions {
  /** Runs before the application is initialised. */
  readonly prepare?: ((app: INestApplication) => unknown) | undefined;
  readonly logger?: LoggerService | undefined;
  readonly create?: NestApplicationOptions | undefined;
  readonly settings?: PlatformSettings | undefined;
}

export interface Running {
  readonly app: INestApplication;
  send(request: RawRequest): Promise<RawReply>;
  close(): Promise<void>;
}

/** Creates, initialises and serves; rejects when the bootstrap fails. */
export async function start(
  module: Type,
  platform: Platform = 'Express',
  { prepare, logger, create, settings }: StartOptions = {},
): Promise<Running> {
  const app = await NestFactory.create(module, adapterOf(platform, settings), {
    logger: logger ?? false,
    abortOnError: false,
    forceCloseConnections: true,
    ...create,
  });
  try {
    await prepare?.(app);
    await app.listen(0, '127.0.0.1');
  } catch (error) {
    await app.close();
    throw error;
  }
  const { port } = app.getHttpServer().address() as AddressInfo;
  return { app, send: (request) => sendRaw(port, request), close: () => app.close() };
}
