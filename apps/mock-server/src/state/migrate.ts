/**
 * @module
 * Brings older documents up to the version written now, one step at a time.
 */
import { table } from '../input/table.js';

/** Steps by the version they start from. */
const MIGRATIONS: Readonly<Record<number, Migration>> = table({ 1: severalRefunds });

/** Turns a document of one version into one of the next. */
export type Migration = (document: Record<string, unknown>) => Record<string, unknown>;

/** What is wrong with a document or its file as a whole; wrong fields have no word of their own. */
export type StateProblem =
  | 'not-json'
  | 'not-object'
  | 'no-version'
  | 'newer'
  | 'unreadable'
  | 'no-folder'
  | 'unwritable'
  | 'in-use';

/**
 * A document that can't be used, and why.
 *
 * @see https://github.com/unitpay-kit/unitpay-kit/blob/main/apps/mock-server/README.md
 * @example
 * catch (error) { if (error instanceof MockStateError) console.error(error.message); }
 */
export class StateError extends Error {
  override readonly name = 'MockStateError';

  constructor(
    message: string,
    /** What is wrong as a whole, if it is that. */
    readonly problem: StateProblem | null = null,
    /** The file, when it came from one, and the reason alone. */
    readonly file: { readonly path: string; readonly reason: string } | null = null,
  ) {
    super(message);
  }
}

/** Returns the document in the current version; throws a StateError for a newer or unknown one. */
export function migrate(
  value: unknown,
  current: number,
  migrations: Readonly<Record<number, Migration>> = MIGRATIONS,
): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new StateError('it is not a JSON object', 'not-object');
  }
  let document = value as Record<string, unknown>;
  for (let version = versionOf(document); version !== current; version = versionOf(document)) {
    if (version > current) {
      throw new StateError(
        `it has version ${version}, this mock knows versions up to ${current}: use a newer mock`,
        'newer',
      );
    }
    const step = migrations[version];
    if (step === undefined)
      throw new StateError(`it has version ${version}, from which there is no way to version ${current}`);
    document = { ...step(document), version: version + 1 };
  }
  return document;
}

/** Version 1 knew one refund of a payment, `refund`; since version 2 there is a list. */
function severalRefunds(document: Record<string, unknown>): Record<string, unknown> {
  const { payments } = document;
  if (!Array.isArray(payments)) return document;
  const renamed = payments.map((payment: unknown) => {
    if (typeof payment !== 'object' || payment === null || !('refund' in payment)) return payment;
    const { refund, ...rest } = payment;
    return refund === null || refund === undefined ? rest : { ...rest, refunds: [refund] };
  });
  return { ...document, payments: renamed };
}

function versionOf(document: Record<string, unknown>): number {
  const version = document['version'];
  if (typeof version === 'number' && Number.isSafeInteger(version)) return version;
  throw new StateError('it has no "version" number', 'no-version');
}
