/**
 * @module
 * Golden payment forms: URLs, and the inputs that must make them.
 */
import type { GoldenClient } from './method-case.js';
import { goldenData, goldenText } from './text.js';

/** The URL of a payment form, as a source writes it. */
export interface GoldenForm {
  readonly file: string;
  readonly url: string;
  readonly client: GoldenClient;
  readonly params: Readonly<Record<string, unknown>>;
}

/** Every golden form. */
export function goldenForms(): GoldenForm[] {
  const cases = goldenData<Record<string, Omit<GoldenForm, 'file' | 'url'>>>('forms/cases.json');
  return Object.entries(cases).map(([file, given]) => ({ file, ...given, url: goldenText(`forms/${file}`) }));
}
