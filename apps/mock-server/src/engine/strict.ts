/**
 * @module
 * What UnitPay's documents demand and nobody knows whether the real server checks. `strict: 'documented'` refuses it and says which
 * option accepts it; `'lenient'` accepts (decisions/0041).
 */
import { type ApiError, apiError } from '../errors/api-error.js';
import type { Project } from '../state/project.js';
import { given, isTest, type Params } from '../wire/params.js';

/** How to accept what was refused; part of every such refusal. */
export const HOW_TO_ACCEPT = "мок примет с опцией strict: 'lenient'";

/** Accounts of test payments: Latin letters, digits, `-` and `_`. */
const TEST_ACCOUNT = /^[\w-]+$/;

/** Refuses an order that breaks a rule of the documents. */
export function assertDocumentedOrder(project: Project, params: Params): void {
  if (project.strict === 'lenient') return;
  assertOneOf(params, 'locale', ['ru', 'en']);
  assertOneOf(params, 'preauthExpireLogic', ['0', '1']);
  const account = params.get('account') ?? '';
  if (isTest(params) && !TEST_ACCOUNT.test(account))
    throw documentedOnly('account: в тестовом режиме только латинские буквы, цифры, - и _');
}

/** Refuses a call of test mode without `login`: it is needed beside the test key, for methods of a project too. */
export function assertTestLogin(project: Project | null, params: Params): void {
  if (project?.strict === 'lenient' || given(params, 'login') !== null) return;
  throw apiError('missingParam', `login: в тестовом режиме он нужен вместе с secretKey; ${HOW_TO_ACCEPT}`);
}

function assertOneOf(params: Params, name: string, values: readonly string[]): void {
  const value = given(params, name);
  if (value !== null && !values.includes(value)) throw documentedOnly(`${name}: ${values.join(' или ')}`);
}

/** A refusal that the documents justify. */
function documentedOnly(about: string): ApiError {
  return apiError('wrongParam', `${about}; ${HOW_TO_ACCEPT}`);
}
