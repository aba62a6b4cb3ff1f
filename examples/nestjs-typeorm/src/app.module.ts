import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { UnitPayModule } from '@unitpay-kit/nestjs';
import { type PostgresTransactionOptions, postgresLedger, postgresStore } from '@unitpay-kit/postgres';
import { DataSource, type EntityManager } from 'typeorm';
import { Order } from './order';
import { OrdersController, OrderWebhooks } from './orders';

const { env } = process;

@Module({
  imports: [
    // synchronize is for examples: a real shop has migrations, and unitpay_webhooks is one of them.
    TypeOrmModule.forRoot({ type: 'postgres', url: env['DATABASE_URL'] ?? '', entities: [Order], synchronize: true }),
    TypeOrmModule.forFeature([Order]),
    UnitPayModule.forRootAsync({
      inject: [DataSource],
      useFactory: async (dataSource: DataSource) => {
        const connection: PostgresTransactionOptions<EntityManager> = {
          transaction: (work) => dataSource.transaction('READ COMMITTED', work),
          query: (manager, sql, params) => manager.query(sql, params),
        };
        const store = postgresStore(connection);
        const ledger = postgresLedger(connection);
        await store.migrate();
        await ledger.migrate();
        return {
          projectId: env['UNITPAY_PROJECT_ID'] ?? '',
          secretKey: env['UNITPAY_SECRET_KEY'] ?? '',
          baseUrl: env['UNITPAY_BASE_URL'],
          webhook: {
            path: 'unitpay',
            store,
            // A mock on this machine; without it UnitPay itself.
            allowLoopback: env['UNITPAY_BASE_URL'] !== undefined,
            trustedProxies: Number(env['TRUSTED_PROXIES'] ?? 0),
          },
          ledger, // refunds survive crashes, and are worked on while the application runs
        };
      },
    }),
  ],
  controllers: [OrdersController],
  providers: [OrderWebhooks],
})
export class AppModule {}
