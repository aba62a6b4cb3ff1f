/**
 * @module
 * Every driver, loaded only where it is asked for: the test of one need not read them all.
 */
/** Opens a driver on a schema. */
export const DRIVERS = {
  pg: async (schema: string) => (await import('./pg.js')).open(schema),
  TypeORM: async (schema: string) => (await import('./typeorm.js')).open(schema),
  Prisma: async (schema: string) => (await import('./prisma.js')).open(schema),
  Drizzle: async (schema: string) => (await import('./drizzle.js')).open(schema),
  Knex: async (schema: string) => (await import('./knex.js')).open(schema),
  'postgres.js': async (schema: string) => (await import('./postgres-js.js')).open(schema),
  'Drizzle over postgres.js': async (schema: string) => (await import('./drizzle-postgres-js.js')).open(schema),
  Kysely: async (schema: string) => (await import('./kysely.js')).open(schema),
  Sequelize: async (schema: string) => (await import('./sequelize.js')).open(schema),
  MikroORM: async (schema: string) => (await import('./mikro-orm.js')).open(schema),
  Slonik: async (schema: string) => (await import('./slonik.js')).open(schema),
  PGlite: async (schema: string) => (await import('./pglite.js')).open(schema),
};

/** A driver by its name; PGlite is the only one without a server. */
export type DriverName = keyof typeof DRIVERS;
