/**
 * @module
 * What ended a run, in the user's language, and its exit code.
 */
import { isUnitPayError, type UnitPayError, UnitPayValidationError } from '@unitpay-kit/core';
import { explain } from '@unitpay-kit/core/ru';
import { CliError } from '../cli-error.js';
import { EXIT } from '../exit-codes.js';
import type { Lang } from '../texts/lang.js';
import type { Texts } from '../texts/texts.js';

/** The message to print, and the exit code. */
export function explainFailure(error: unknown, lang: Lang, texts: Texts): { message: string; exitCode: number } {
  if (error instanceof CliError) return error;
  if (isUnitPayError(error)) return { message: unitpayMessage(error, lang, texts), exitCode: codeOf(error) };
  const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
  return { message: texts.internal(`${name}: ${message}\n${stack ?? ''}`), exitCode: EXIT.internal };
}

function unitpayMessage(error: UnitPayError, lang: Lang, texts: Texts): string {
  if (error instanceof UnitPayValidationError) {
    const about = error.issues.map(({ path, message }) => `  ${path || '—'}: ${message}`).join('\n');
    return `${texts.wrongInput}\n${about}${error.issues.some(({ path }) => path === 'partner') ? `\n${texts.accountMissing}` : ''}`;
  }
  // The message itself stays English, so that it can be searched for; below it what it means.
  return lang === 'ru' ? `${explain(error) ?? ''}\n${error.message}` : error.message;
}

function codeOf(error: UnitPayError): number {
  if (error instanceof UnitPayValidationError)
    return error.issues.some(({ path }) => /^(partner|secretKey|publicKey|projectId|baseUrl|testSecretKey)/.test(path))
      ? EXIT.settings
      : EXIT.usage;
  if (error.outcome === 'unknown') return EXIT.unknown;
  return error.outcome === 'refused' || error.code === 'refund' ? EXIT.refused : EXIT.notSent;
}
