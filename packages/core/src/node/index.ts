/**
 * What only Node.js can do: requests through `node:https`.
 *
 * @packageDocumentation
 */
export { type NodeTransportOptions, nodeTransport } from './node-transport.js';
