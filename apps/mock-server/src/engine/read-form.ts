/**
 * @module
 * Reads the address of a payment form: project and order; checks the signature.
 */
import { ApiError, apiError } from '../errors/api-error.js';
import type { Project } from '../state/project.js';
import { signForm } from '../wire/form-signature.js';
import { isTest, type Params } from '../wire/params.js';
import { readQuery } from '../wire/read-query.js';
import { sameText } from '../wire/sha256.js';
import type { World } from '../world.js';
import { type Order, readOrder } from './order.js';

/** A form that may be shown, or the error page instead. */
export type FormReading =
  | { readonly ok: true; readonly order: Order; readonly paymentType: string | null }
  /** 404: no such public key. 400: something is missing or wrong, or the signature is. */
  | { readonly ok: false; readonly status: 400 | 404; readonly message: string };

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
  if (project === undefined) return { ok: false, status: 404, message: 'Ошибка 404 "Страница не найдена"' };
  const { params } = readQuery(query);
  try {
    assertFields(params);
    assertSignature(project, params);
    if (paymentType !== null && !project.paymentTypes.includes(paymentType)) throw apiError('paymentTypeOff');
    return { ok: true, order: readOrder(project, params, ip), paymentType };
  } catch (error) {
    if (error instanceof ApiError) return { ok: false, status: 400, message: `Ошибка 400. ${error.body.message}` };
    throw error;
  }
}

function assertFields(params: Params): void {
  const missing = ['desc', 'account', 'sum'].filter((name) => (params.get(name) ?? '') === '');
  if (missing.length === 0) return;
  throw new ApiError({ message: `Не переданы требуемые параметры запроса (${missing.join(', ')})` });
}

function assertSignature(project: Project, params: Params): void {
  const signature = params.get('signature') ?? '';
  if (signature === '') throw apiError('missingSignature');
  const fields = {
    account: params.get('account') ?? '',
    currency: params.get('currency'),
    desc: params.get('desc') ?? '',
    sum: params.get('sum') ?? '',
  };
  // Sources disagree on the key that signs a test form: both are taken (decisions/0040).
  const keys = [
    project.secretKey,
    ...(isTest(params) && project.testSecretKey !== null ? [project.testSecretKey] : []),
  ];
  if (!keys.some((key) => sameText(signForm(fields, key), signature))) throw apiError('wrongSignature');
}
