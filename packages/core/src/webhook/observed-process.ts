import { callHook } from '../wire/hooks.js';
import { type Parts, processRequest, type Understood } from './process.js';
import type { ProcessInput, ProcessResult } from './webhook.js';

/** Processes one request and tells the hook `processed` what became of it; never rejects. */
export async function observedProcess<Tx>(input: ProcessInput, parts: Parts<Tx>): Promise<ProcessResult> {
  const { processed, runtime } = parts.settings;
  if (processed === undefined) return processRequest(input, parts);
  const understood: Understood = {};
  const began = runtime.now();
  const reply = await processRequest(input, parts, understood);
  const { result, reason } = reply;
  callHook(processed, { method: understood.method, result, reason, duration: runtime.now() - began });
  return reply;
}
