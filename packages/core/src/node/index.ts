/**
 * What only Node.js can do: requests through `node:https`, and tracing of them without keys.
 *
 * @packageDocumentation
 */
export { type NodeTransportOptions, nodeTransport } from './node-transport.js';
export { type TracingOptions, tracingOptions } from './tracing-options.js';
