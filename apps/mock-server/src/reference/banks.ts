/**
 * @module
 * Banks of the faster payments system: the two rows the provider's page shows, and two of ours.
 */

/** Rows of getSbpBankList. */
export const SBP_BANKS = [
  { member_id: '100000000001', name: 'Газпромбанк', name_en: 'Gazprombank' },
  { member_id: '100000000002', name: 'Золотая Корона', name_en: 'Korona Pay' },
  { member_id: '100000000004', name: 'Т-Банк', name_en: 'T-Bank' },
  { member_id: '100000000111', name: 'Сбербанк', name_en: 'Sberbank' },
] as const;
