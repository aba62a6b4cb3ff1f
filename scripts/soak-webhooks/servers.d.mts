/** A server of the soak's own. */
export interface OwnServer {
  readonly url: string;
  remove(): Promise<void>;
}

/** One that can be crashed and started again. */
export interface BreakableServer extends OwnServer {
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** What is missing on this machine to run one, in words. */
export type Missing = () => string | undefined;

export declare const postgresServer: () => Promise<BreakableServer>;
export declare const redisServer: (options?: readonly string[]) => Promise<BreakableServer>;
export declare const bouncedPostgres: () => Promise<OwnServer>;
export declare const redisCluster: () => Promise<OwnServer>;
export declare const missingForPostgres: Missing;
export declare const missingForRedis: Missing;
export declare const missingForPgBouncer: Missing;
