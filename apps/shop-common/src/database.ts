/**
 * @module
 * Where orders and handled webhooks are kept: a PostgreSQL server, or PGlite in a folder so that no server is needed.
 */
import { mkdir } from 'node:fs/promises';
import { PGlite } from '@electric-sql/pglite';
import type { WebhookStore } from '@unitpay-kit/core';
import { migrate, postgresStore } from '@unitpay-kit/postgres';
import pg from 'pg';

/** The part of `pg` and PGlite that the shop uses; a transaction has it as well. */
export interface Queryable {
  query<Row>(sql: string, params?: unknown[]): Promise<{ rows: Row[] }>;
}

/** The shop's database with the webhook store that lives in it. */
export interface Database extends Queryable {
  readonly store: WebhookStore<Queryable>;
  close(): Promise<void>;
}

export type { WebhookStore };
