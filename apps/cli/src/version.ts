/**
 * @module
 * The version of this package; a test compares it with package.json, and scripts/write-versions.mjs writes it.
 */

export const VERSION = '0.0.0';
