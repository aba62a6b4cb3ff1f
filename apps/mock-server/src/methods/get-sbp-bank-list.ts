/**
 * @module
 * getSbpBankList: banks for payouts by SBP.
 */
import { object, text } from '../openapi/schema.js';
import { SBP_BANKS } from '../reference/banks.js';
import type { PartnerMethod } from './api-method.js';

/** Lists banks. */
export const getSbpBankList: PartnerMethod<'getSbpBankList'> = {
  name: 'getSbpBankList',
  level: 'partner',
  about: 'Lists the banks of the faster payments system.',
  docs: 'payouts/poluchenie-spravochnika-bankov-uchastnikov-sbp-api',
  wrongKey: 'wrongPartner',
  params: [],
  result: { type: 'array', items: object({ member_id: text(), name: text(), name_en: text() }) },
  example: { result: [{ member_id: '100000000001', name: 'Газпромбанк', name_en: 'Gazprombank' }] },
  handle: () => ({ result: SBP_BANKS }),
};
