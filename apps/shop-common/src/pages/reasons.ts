/** @module UnitPay's words for the buyer: Russian as they come, English where it is known what they say. */
import type { Language } from './texts.js';

/** The reasons that UnitPay documents (its page of payment statuses). Any other text is shown as it came. */
const ENGLISH: Readonly<Record<string, string>> = {
  'Пользователь отказался от оплаты': 'you refused to pay',
  'Недостаточно средств': 'not enough money on the card',
  'Данная операция временно недоступна для вашей карты. Попробуйте совершить оплату с другой карты или иным способом':
    'this card is not served at the moment; try another card or another way to pay',
  'Карта не прошла 3DS-аутентификацию либо отклонена платежной системой': 'the bank did not confirm the code',
  'Ошибка на стороне банка-эмитента. Пожалуйста, повторите оплату через 10 минут':
    'your bank does not answer; try again in 10 minutes',
  'Временная ошибка на стороне платежной системы, проверьте реквизиты платежа и повторите запрос позднее':
    'a temporary error of the payment system; check the details and try again later',
};

/** The reason of a decline, and its language. */
export function reasonIn(language: Language, text: string): { readonly text: string; readonly lang: Language } {
  const known = ENGLISH[text];
  if (known === undefined) return { text, lang: 'ru' };
  // After "Reason:" the words go on in small letters.
  return language === 'en'
    ? { text: known, lang: 'en' }
    : { text: text.charAt(0).toLowerCase() + text.slice(1), lang: 'ru' };
}
