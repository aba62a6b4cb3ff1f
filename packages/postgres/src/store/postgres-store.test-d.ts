import type { PGlite, Transaction } from '@electric-sql/pglite';
import { createWebhook, type WebhookStore } from '@unitpay-kit/core';
import type { Pool, PoolClient } from 'pg';
import type { DataSource, EntityManager } from 'typeorm';
import { describe, expectTypeOf, it } from 'vitest';
import { type PostgresStore, postgresStore } from '../index.js';

declare const pool: Pool;
declare const db: PGlite;
declare const dataSource: DataSource;

describe('types of postgresStore', () => {
  it("gives handlers the pool's own client", () => {
    expectTypeOf(postgresStore({ pool })).toEqualTypeOf<PostgresStore<PoolClient>>();
  });

  it('takes the transaction of any driver by its type', () => {
    const onPglite = postgresStore<Transaction>({
      transaction: (work) => db.transaction(work),
      query: (tx, sql, params) => tx.query(sql, params),
    });
    expectTypeOf(onPglite).toEqualTypeOf<PostgresStore<Transaction>>();
  });

  it("infers the transaction from query's first parameter when query comes first", () => {
    const onTypeorm = postgresStore({
      query: (manager: EntityManager, sql, params) => manager.query(sql, params),
      transaction: (work) => dataSource.transaction(work),
    });
    expectTypeOf(onTypeorm).toEqualTypeOf<PostgresStore<EntityManager>>();
  });

  it('tells createWebhook what a handler gets', () => {
    createWebhook({
      projectId: '1',
      secretKey: 'k',
      store: postgresStore({ pool }),
      order: () => null,
      onPay(_, { transaction }) {
        expectTypeOf(transaction).toEqualTypeOf<PoolClient>();
      },
    });
  });

  it('is a store for createWebhook', () => {
    expectTypeOf<PostgresStore<PoolClient>>().toExtend<WebhookStore<PoolClient>>();
  });
});
