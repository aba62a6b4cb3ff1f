/**
 * @module
 * Why a form's signature is wrong, found out by trying the usual mistakes: the first thing a developer wants to know.
 */
import type { Project } from '../state/project.js';
import type { Explanation } from '../texts/explanation.js';
import { type SignedFormFields, signForm } from '../wire/form-signature.js';
import type { Params } from '../wire/params.js';
import { sameText } from '../wire/sha256.js';
import type { World } from '../world.js';

/** What was signed instead, in a sentence; a general one when no usual mistake fits. */
export function explainSignature(world: World, project: Project, params: Params): Explanation {
  const signature = params.get('signature') ?? '';
  const fields = signedFields(params);
  const signs = (changed: Partial<SignedFormFields>, key = project.secretKey) =>
    sameText(signForm({ ...fields, ...changed }, key), signature.toLowerCase());
  if (project.testSecretKey !== null && signs({}, project.testSecretKey)) return TEST_KEY;
  if (signs({}, world.store.partner.secretKey))
    return {
      en: 'This link is signed with the secret key of the account; a form needs the secret key of the project.',
      ru: 'Ссылка подписана секретным ключом аккаунта; форме нужен секретный ключ проекта.',
    };
  for (const other of world.store.projects.values()) {
    if (other.id !== project.id && signs({}, other.secretKey))
      return {
        en: `This link is signed with the key of project ${other.id}, but its public key is that of project ${project.id}.`,
        ru: `Ссылка подписана ключом проекта ${other.id}, а публичный ключ в ней — проекта ${project.id}.`,
      };
  }
  if (fields.currency === undefined && signs({ currency: 'RUB' }))
    return {
      en: 'currency=RUB was signed but is not in this link: send it, or leave it out of the signature.',
      ru: 'currency=RUB вошла в подпись, но в ссылке её нет: передайте её или не включайте в подпись.',
    };
  if (fields.currency !== undefined && signs({ currency: undefined }))
    return {
      en: 'currency is in this link but was not signed: sign account, currency, desc and sum.',
      ru: 'currency есть в ссылке, но не вошла в подпись: подпишите account, currency, desc и sum.',
    };
  const signedSum = otherSums(fields.sum).find((sum) => signs({ sum }));
  if (signedSum !== undefined)
    return {
      en: `sum=${signedSum} was signed, but this link has sum=${fields.sum}: sign the very text that is in the link.`,
      ru: `Подписана sum=${signedSum}, а в ссылке sum=${fields.sum}: подписывайте ровно тот текст, который в ссылке.`,
    };
  return {
    en: `The signature of this link is not that of its fields and the secret key of project ${project.id}: sign SHA-256 of account{up}${fields.currency === undefined ? '' : 'currency{up}'}desc{up}sum{up}secretKey.`,
    ru: `Подпись ссылки не соответствует её полям и секретному ключу проекта ${project.id}: подписывается SHA-256 от account{up}${fields.currency === undefined ? '' : 'currency{up}'}desc{up}sum{up}secretKey.`,
  };
}

/** The fields a form's signature covers. */
export function signedFields(params: Params): SignedFormFields {
  return {
    account: params.get('account') ?? '',
    currency: params.get('currency'),
    desc: params.get('desc') ?? '',
    sum: params.get('sum') ?? '',
  };
}

/** Fact 15.1 of the conformance table. */
const TEST_KEY: Explanation = {
  en: "This link is signed with the test key. In test mode it replaces only the parameter secretKey of API calls; forms are signed with the project's ordinary key (UnitPay's page on test mode, August 2023; fact 15.1). strict: 'lenient' accepts it.",
  ru: "Ссылка подписана тестовым ключом. В тестовом режиме он заменяет только параметр secretKey запросов к API; формы подписывает обычный ключ проекта (страница UnitPay о тестовом режиме, август 2023; факт 15.1). strict: 'lenient' её примет.",
};

/** The same sum as other programs write it. */
function otherSums(sum: string): string[] {
  const match = /^(\d+)(?:\.(\d{1,2}))?$/.exec(sum);
  if (match === null) return [];
  const [, whole = '', fraction = ''] = match;
  const cents = fraction.padEnd(2, '0');
  const short = cents.replace(/0+$/, '');
  return [`${whole}.${cents}`, short === '' ? whole : `${whole}.${short}`, `${whole}.${cents.slice(0, 1)}`, whole];
}
