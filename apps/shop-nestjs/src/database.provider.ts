/**
 * @module
 * The database as a provider: opened once, closed when the application ends.
 */
import { Global, Inject, Injectable, Module, type OnApplicationShutdown } from '@nestjs/common';
import { type Database, Orders, openDatabase, readSettings } from '@unitpay-kit/shop-common';

export const DATABASE = Symbol('database');

@Injectable()
class CloseDatabase implements OnApplicationShutdown {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  onApplicationShutdown(): Promise<void> {
    return this.database.close();
  }
}

@Global()
@Module({
  providers: [
    { provide: DATABASE, useFactory: () => openDatabase(readSettings()) },
    {
      provide: Orders,
      inject: [DATABASE],
      useFactory: async (database: Database) => {
        const orders = new Orders(database);
        await orders.createTable();
        return orders;
      },
    },
    CloseDatabase,
  ],
  exports: [DATABASE, Orders],
})
export class DatabaseModule {}
