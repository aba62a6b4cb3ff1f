/**
 * @module
 * The shop, put together.
 */
import { type MiddlewareConsumer, Module, type NestModule } from '@nestjs/common';
import { UnitPayModule } from '@unitpay-kit/nestjs';
import { type Database, readSettings, rememberLanguage } from '@unitpay-kit/shop-common';
import { Checkout } from './checkout.service.js';
import { DATABASE, DatabaseModule } from './database.provider.js';
import { ShopController } from './shop.controller.js';

@Module({
  imports: [
    DatabaseModule,
    UnitPayModule.forRootAsync({
      inject: [DATABASE],
      useFactory: (database: Database) => {
        const { projectId, publicKey, secretKey, baseUrl, allowLoopback, timeScale, timeout } = readSettings();
        return {
          projectId,
          publicKey,
          secretKey,
          baseUrl,
          timeout,
          webhook: { path: 'unitpay', store: database.store, allowLoopback, timeScale },
          ledger: database.ledger,
          refunds: { timeScale },
        };
      },
    }),
  ],
  controllers: [ShopController],
  providers: [Checkout],
})
export class AppModule implements NestModule {
  configure(consumer: MiddlewareConsumer): void {
    consumer.apply(rememberLanguage).forRoutes(ShopController);
  }
}
