/**
 * Errors and webhook reasons explained in Russian. Messages of the errors themselves stay English, so that they can be searched for.
 *
 * @packageDocumentation
 */
export { explain, explainReason } from './explain.js';
