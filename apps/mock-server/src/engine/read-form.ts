/**
 * @module
 * Reads the address of a payment form: project and order; checks the signature.
 */
import { ApiError, apiError } from '../errors/api-error.js';
import type { Project } from '../state/project.js';
import type { Explanation } from '../texts/explanation.js';
import { signForm } from '../wire/form-signature.js';
import { isTest, type Params } from '../wire/params.js';
import { readQuery } from '../wire/read-query.js';
import { sameText } from '../wire/sha256.js';
import type { World } from '../world.js';
import { explainSignature, signedFields } from './form-refusal.js';
import { type Order, readOrder } from './order.js';

/** A form that may be shown, or the error page instead. */
export type FormReading =
  | { readonly ok: true; readonly order: Order; readonly paymentType: string | null }
  /** 404: no such public key. 400: something is missing or wrong, or the signature is. */
  | {
      readonly ok: false;
      readonly status: 400 | 404;
      /** UnitPay's words. */
      readonly message: string;
      /** What is wrong with this very link. */
      readonly why: Explanation | null;
    };

/**
 * Reads a form's address. Nothing is created: `createPayment(world, reading.order, paymentType)` does, once the payer chose.
 *
 * @param paymentType The last part of the path, when there is one.
 * @param query The raw query, without the question mark.
 */
export function readForm(
  world: World,
  publicKey: string,
  paymentType: string | null,
  query: string,
  ip: string,
): FormReading {
  const project = world.store.projectByPublicKey(publicKey);
  if (project === undefined) return { ...NOT_FOUND, why: unknownKey(world, publicKey) };
  if (!project.form) return { ...NOT_FOUND, why: FORM_OFF };
  const { params } = readQuery(query);
  let why: Explanation | null = null;
  try {
    assertFields(params);
    const signature = params.get('signature') ?? '';
    if (signature === '') {
      why = UNSIGNED;
      throw apiError('missingSignature');
    }
    if (!isSigned(project, params, signature)) {
      why = explainSignature(world, project, params);
      throw apiError('wrongSignature');
    }
    if (paymentType !== null && !project.paymentTypes.includes(paymentType)) throw apiError('paymentTypeOff');
    return { ok: true, order: readOrder(project, params, ip), paymentType };
  } catch (error) {
    if (error instanceof ApiError) return { ok: false, status: 400, message: `Ошибка 400. ${error.body.message}`, why };
    throw error;
  }
}

const NOT_FOUND = { ok: false, status: 404, message: 'Ошибка 404 "Страница не найдена"' } as const;

const FORM_OFF: Explanation = {
  en: 'The payment form of this project is switched off (form: false).',
  ru: 'Платёжная форма проекта выключена (form: false).',
};

const UNSIGNED: Explanation = {
  en: 'This link has no signature: add signature, SHA-256 of account{up}desc{up}sum{up}secretKey.',
  ru: 'В ссылке нет подписи: добавьте signature — SHA-256 от account{up}desc{up}sum{up}secretKey.',
};

function unknownKey(world: World, publicKey: string): Explanation {
  const known = [...world.store.projects.values()].map((project) => project.publicKey).join(', ');
  return {
    en: `No project of this mock has the public key "${publicKey}"; there are: ${known}.`,
    ru: `У мока нет проекта с публичным ключом «${publicKey}»; есть: ${known}.`,
  };
}

function assertFields(params: Params): void {
  const missing = ['desc', 'account', 'sum'].filter((name) => (params.get(name) ?? '') === '');
  if (missing.length === 0) return;
  throw new ApiError({ message: `Не переданы требуемые параметры запроса (${missing.join(', ')})` });
}

/** The project's ordinary key signs forms, those of test mode too; the test key only where the project is lenient (decisions/0041). */
function isSigned(project: Project, params: Params, signature: string): boolean {
  const lenient = isTest(params) && project.strict === 'lenient' && project.testSecretKey !== null;
  const keys = lenient ? [project.secretKey, project.testSecretKey] : [project.secretKey];
  return keys.some((key) => sameText(signForm(signedFields(params), key ?? ''), signature));
}
