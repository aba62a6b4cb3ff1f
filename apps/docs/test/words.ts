/**
 * @module
 * Words that the glossary has replaced, and what it says instead. One thing has one name, so that the search finds it.
 */

/** A pattern that no text may hold, and the remedy. */
export interface Banned {
  readonly word: RegExp;
  readonly say: string;
  /** Files in which the word can't be misunderstood. */
  readonly except?: RegExp;
}

export const RUSSIAN: readonly Banned[] = [
  { word: /захолд|(?<!«)холд/i, say: 'средства заблокированы; «холд» только в кавычках, один раз, для поиска' },
  { word: /удерж(ан|ать|ив|ива)/i, say: 'средства заблокированы' },
  { word: /двухэтапн/i, say: 'двухстадийный платёж' },
  {
    word: /номер\p{L}* (платежа|подписки|выплаты|проекта|двухстадийного)/iu,
    say: 'ID платежа, подписки, выплаты, проекта',
  },
  { word: /доказуемо/i, say: 'точно' },
  { word: /личн\p{L}+ данн/iu, say: 'персональные данные' },
  { word: /извещени/i, say: 'вебхук (уведомление UnitPay)' },
  { word: /(?<![\p{L}])согласи[еяю](?![\p{L}])/iu, say: 'успешный ответ' },
  { word: /дробн\p{L}+ арифметик/iu, say: 'вычисления с плавающей точкой' },
  {
    word: /журнал(?!\p{L}* (мока|возвратов|запросов))/iu,
    say: 'лог; журнал мока; журнал возвратов',
    except: /^apps\/mock-server\/src\/dashboard\//,
  },
  { word: /признак\p{L}* теста/iu, say: 'тестовый режим' },
  { word: /отвергн|отвергается/i, say: 'отклонён, отклоняется' },
  { word: /(?<!\p{L})дубл[ьяюе](?!\p{L})/iu, say: 'дубликат' },
  { word: /(?<!\p{L})молча(?!\p{L})/iu, say: 'без сообщения' },
  { word: /чуж\p{L}+ глаз|веры нет|плох\p{L}+ новост/iu, say: 'простые слова' },
  { word: /партн[её]рск\p{L}+ ключ/iu, say: 'секретный ключ аккаунта' },
  { word: /рекуррентн\p{L}+ списани/iu, say: 'списание по подписке' },
];

export const ENGLISH: readonly Banned[] = [
  { word: /\bcabinet\b/i, say: 'UnitPay dashboard' },
  { word: /\bmisspel[lt]/i, say: 'unknown' },
  { word: /\bwhoever\b/i, say: 'anyone who, or the actor' },
  { word: /\banew\b|\bafresh\b|\bas of old\b|\bfor ever\b/i, say: 'again; indefinitely' },
  { word: /\bmass payment\b/i, say: 'payout' },
  { word: /\b(profile|partner) key\b/i, say: 'account secret key' },
  { word: /\bgiv(e|en|es|ing) (the |your |their )?(money )?back\b/i, say: 'refund' },
  { word: /\btest flag\b/i, say: 'test mode' },
  { word: /\bprovably\b/i, say: 'certainly' },
  { word: /\bkept connection/i, say: 'keep-alive connection' },
  { word: /\bcan bear a repeat\b/i, say: 'are idempotent' },
];
