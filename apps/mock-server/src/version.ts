/**
 * @module
 * The package's own version; a test compares it with package.json, which neither build can read at run time.
 */

/** Version of `@unitpay-kit/mock-server`. */
export const VERSION = '0.0.0';
