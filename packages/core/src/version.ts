/**
 * @module
 * The version of the package, for the User-Agent. Written by scripts/write-versions.mjs, compared with package.json by a test.
 */

/** The version of `@unitpay-kit/core`. */
export const VERSION = '0.0.0';
