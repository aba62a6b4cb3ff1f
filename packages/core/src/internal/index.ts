/**
 * What the packages of this repository share and nobody else may rely on: it changes without notice.
 *
 * @packageDocumentation
 */
export { any, custom, optional } from 'valibot';
export { Deadline } from '../async/deadline.js';
export { InFlight } from '../async/in-flight.js';
export { untilAborted } from '../async/until-aborted.js';
export { checkOptions } from '../options/check-options.js';
export { count, flag, functionOption, milliseconds, namedOptions, word } from '../options/schemas.js';
