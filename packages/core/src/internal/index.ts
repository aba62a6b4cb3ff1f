/**
 * What the packages of this repository share and nobody else may rely on: it changes without notice.
 *
 * @packageDocumentation
 */
export { any, custom, optional } from 'valibot';
export { Deadline } from '../async/deadline.js';
export { growingPause, type PauseGrowth } from '../async/growing-pause.js';
export { InFlight } from '../async/in-flight.js';
export { sleep } from '../async/sleep.js';
export { untilAborted } from '../async/until-aborted.js';
export { isOver, type Limited, untilOver } from '../async/until-over.js';
export { withTimeout } from '../async/with-timeout.js';
export { WEBHOOK_METHODS } from '../dictionaries/webhook-methods.js';
export { METHOD_NAMES } from '../methods/names.js';
export { checkOptions } from '../options/check-options.js';
export {
  checkedOption,
  count,
  flag,
  functionOption,
  loggerOption,
  milliseconds,
  namedOptions,
  period,
  stringOption,
  whole,
  withDefault,
  word,
} from '../options/schemas.js';
export { got } from '../schema/describe.js';
