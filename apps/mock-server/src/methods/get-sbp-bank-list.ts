/**
 * @module
 * getSbpBankList: banks for payouts by SBP.
 */
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
  example: { result: [{ member_id: '100000000001', name: 'Газпромбанк', name_en: 'Gazprombank' }] },
  handle: () => ({ result: SBP_BANKS }),
};
