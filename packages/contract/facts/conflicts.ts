/**
 * @module
 * Where the sources disagree or say nothing, and what was decided.
 */
import type { TestRef } from './fact.js';

/** A disagreement between sources. */
export interface Conflict {
  /** Its number among those found. */
  readonly number: number;
  readonly en: string;
  readonly ru: string;
  readonly decision: { readonly en: string; readonly ru: string };
  /** File names under `decisions/`. */
  readonly records: readonly string[];
  readonly client: readonly TestRef[];
  readonly mock: readonly TestRef[];
}

const GENERAL = '0080-where-sources-disagree.md';

const row = (
  number: number,
  en: string,
  ru: string,
  decision: Conflict['decision'],
  client: readonly TestRef[],
  mock: readonly TestRef[],
  ...records: string[]
): Conflict => ({ number, en, ru, decision, client, mock, records: [GENERAL, ...records] });

/** Every disagreement. */
export const conflicts: readonly Conflict[] = [
  row(
    1,
    'Parameters flat, or in params[...].',
    'Параметры плоско или в params[...].',
    {
      en: 'The client sends flat ones, nested by an option; the mock takes both.',
      ru: 'Клиент шлёт плоско, вложенно — по опции; мок берёт и так и так.',
    },
    ['golden:refundPayment/request.flat.txt', 'golden:refundPayment/request.nested.txt'],
    ['golden:refundPayment/request.flat.txt', 'golden:refundPayment/request.nested.txt'],
    '0010-flat-parameters.md',
  ),
  row(
    2,
    'The same ids and sums are strings in one sample and numbers in another.',
    'Одни и те же id и суммы в одном образце строки, в другом — числа.',
    {
      en: 'The client reads both and gives text; the mock answers as the newest sample of each method.',
      ru: 'Клиент читает оба вида и отдаёт текст; мок отвечает как новейший образец каждого метода.',
    },
    [
      'golden:initPayment/success.2021-redirect.json',
      'golden:initPayment/success.json',
      'golden:getPayment/success.2015.json',
    ],
    ['golden:initPayment/success.json', 'golden:getSubscription/success.json', 'golden:listSubscriptions/success.json'],
    '0023-money-and-ids-as-text.md',
    '0026-reading-replies.md',
  ),
  row(
    3,
    'lastUpdateDate or lastDateUpdate, and two forms of its date.',
    'lastUpdateDate или lastDateUpdate, и два вида даты.',
    {
      en: 'The client reads all of them as lastUpdateDate; the mock writes each method as its own sample.',
      ru: 'Клиент читает всё как lastUpdateDate; мок пишет каждый метод по его образцу.',
    },
    ['golden:getSubscription/success.json', 'golden:listSubscriptions/success.all.json'],
    ['golden:getSubscription/success.json', 'golden:listSubscriptions/success.all.json'],
    '0026-reading-replies.md',
  ),
  row(
    4,
    'confirmPayment and cancelPayment answer with a message on top, other methods inside result.',
    'confirmPayment и cancelPayment отвечают сообщением наверху, прочие — внутри result.',
    {
      en: 'The client reads either and gives { message }; the mock answers on top.',
      ru: 'Клиент читает оба вида и отдаёт { message }; мок отвечает наверху.',
    },
    ['golden:confirmPayment/success.json', 'client:wire#message-inside-result'],
    ['golden:confirmPayment/success.json', 'golden:cancelPayment/success.json'],
    '0026-reading-replies.md',
  ),
  row(
    5,
    'The VAT field is nds, or vat on the English page.',
    'Поле НДС — nds, на английской странице vat.',
    {
      en: 'nds is sent; the client says so when vat is given.',
      ru: 'Отправляется nds; тому, кто пишет vat, клиент это подсказывает.',
    },
    ['golden:initPayment/request.receipt.flat.txt', 'client:receipts#vat-name'],
    ['probe:receipts#receipt-item'],
    '0021-receipts.md',
  ),
  row(
    6,
    'desc, ip and resultUrl are obligatory or not.',
    'desc, ip и resultUrl обязательны или нет.',
    { en: 'Optional, as in the newest official client.', ru: 'Необязательны, как в новейшем официальном клиенте.' },
    ['client:parameters#desc-is-optional'],
    ['probe:payments#desc-is-optional'],
    '0022-required-parameters.md',
  ),
  row(
    7,
    'By which scheme initPayment is signed, and whether it must be.',
    'По какой схеме подписывать initPayment и обязательно ли.',
    {
      en: 'Not signed unless asked for, then by the form scheme; the mock checks a signature that comes.',
      ru: 'Без просьбы не подписывается, по просьбе — по схеме формы; мок проверяет присланную подпись.',
    },
    ['golden:initPayment/request.signed.flat.txt'],
    ['golden:initPayment/error.json', 'probe:payments#signed-init', 'probe:payments#community-signature'],
    '0024-initpayment-signature.md',
  ),
  row(
    8,
    'Which key signs the form in test mode; test credentials.',
    'Каким ключом подписывать форму в тестовом режиме; тестовые реквизиты.',
    {
      en: 'The ordinary key signs, the test key is sent, with login where it is known; the mock takes either signature.',
      ru: 'Подписывает обычный ключ, передаётся тестовый, с login, если он известен; мок принимает обе подписи.',
    },
    ['client:parameters#test-form-key', 'client:wire#test-key'],
    ['probe:pages#test-form-key', 'probe:test-mode#test-key', 'probe:api#default-credentials'],
    '0017-one-test-key.md',
    '0040-where-sources-are-silent.md',
  ),
  row(
    9,
    'The handler’s domain must or need not be the project’s; https only, or http too.',
    'Домен обработчика обязан или не обязан быть доменом проекта; только https или и http.',
    {
      en: 'Any http or https address; the mock also reaches localhost.',
      ru: 'Любой адрес http или https; мок достигает и localhost.',
    },
    [],
    ['scenario:pay'],
  ),
  row(
    10,
    'Which payment systems may start a subscription.',
    'Какие платёжные системы могут открыть подписку.',
    {
      en: 'The client leaves it to the provider; the mock allows the union of the sources of 2025 and 2026.',
      ru: 'Клиент оставляет это провайдеру; мок разрешает всё из источников 2025 и 2026 годов.',
    },
    ['client:parameters#any-payment-type'],
    ['probe:payments#subscription-types'],
  ),
  row(
    11,
    'One refund per payment, or only not the same sum within half an hour; paymentMethod of a refund.',
    'Один возврат на платёж или лишь не та же сумма за полчаса; paymentMethod возврата.',
    {
      en: 'One refund, as the newest page says; the half-hour note is not relied on. paymentMethod is sent only when given and is ignored by the mock.',
      ru: 'Один возврат, как в новейшей странице; на получасовую оговорку не опираемся. paymentMethod шлётся, только если задан; мок его не учитывает.',
    },
    ['client:parameters#refund-payment-method'],
    ['scenario:second-refund', 'probe:payments#refund-payment-method'],
    '0022-required-parameters.md',
    '0040-where-sources-are-silent.md',
  ),
  row(
    12,
    'receiptUrl is the fiscal receipt or the payment’s page; statusUrl is deprecated or present.',
    'receiptUrl — фискальный чек или страница платежа; statusUrl устарел или есть.',
    {
      en: 'The client passes both on; the mock gives both the same page, as the newest sample.',
      ru: 'Клиент отдаёт оба; у мока оба ведут на одну страницу, как в новейшем образце.',
    },
    ['golden:initPayment/success.json'],
    ['golden:initPayment/success.json', 'probe:payments#links'],
  ),
  row(
    13,
    'An error table prints 3200 where the sample has -32000.',
    'Таблица ошибок печатает 3200, образец — -32000.',
    { en: '-32000; 3200 is a misprint.', ru: '-32000; 3200 — опечатка.' },
    ['golden:getSbpBankList/error.json'],
    ['golden:getSbpBankList/error.json'],
  ),
  row(
    14,
    'The replies of getMethodsAvailable, massPaymentCommissions and offsetAdvance, and the elements of refunds, are not documented.',
    'Ответы getMethodsAvailable, massPaymentCommissions и offsetAdvance и элементы refunds не описаны.',
    {
      en: 'unknown in the client’s types; the mock answers in a form of its own.',
      ru: 'В типах клиента — unknown; мок отвечает в своём виде.',
    },
    ['client:wire#unknown-shapes'],
    ['probe:api#undocumented-replies'],
    '0026-reading-replies.md',
    '0040-where-sources-are-silent.md',
  ),
  row(
    15,
    'HTTP statuses, content types, rate limits and POST are not documented.',
    'HTTP-статусы, типы содержимого, пределы частоты и POST не описаны.',
    {
      en: 'The client reads an envelope at any status and under any type, and sends only GET; the mock answers 200 and JSON, and refuses POST.',
      ru: 'Клиент читает конверт при любом статусе и типе и шлёт только GET; мок отвечает 200 и JSON, POST отклоняет.',
    },
    ['client:wire#envelope-at-any-status', 'client:wire#json-whatever-type', 'client:wire#429-is-refused'],
    ['probe:api#errors-have-200', 'probe:api#replies-are-json', 'probe:api#post-is-not-the-api'],
    '0011-what-is-repeated.md',
  ),
  row(
    16,
    'No parameter for a partial capture is documented.',
    'Параметр частичного списания не описан.',
    { en: 'confirmPayment takes the whole sum.', ru: 'confirmPayment списывает всю сумму.' },
    ['client:parameters#no-partial-capture'],
    ['scenario:hold-and-capture'],
  ),
  row(
    17,
    'Which wins when a name is given flat and nested.',
    'Что важнее, если имя дано и плоско и вложенно.',
    {
      en: 'The client never sends both; the mock merges the layouts, and the flat one, the newer, wins.',
      ru: 'Клиент никогда не шлёт оба; мок объединяет раскладки, побеждает плоская, как более новая.',
    },
    ['golden:initPayment/request.flat.txt'],
    ['probe:api#mixed-layouts'],
    '0040-where-sources-are-silent.md',
  ),
  row(
    18,
    'excise_without_mark and excise_mark are listed in 2022 and not in the newest client.',
    'excise_without_mark и excise_mark есть в 2022 и отсутствуют в новейшем клиенте.',
    { en: 'The list of the newest official client.', ru: 'Список новейшего официального клиента.' },
    ['client:receipts#payment-objects'],
    ['probe:receipts#payment-objects'],
    '0021-receipts.md',
  ),
  row(
    19,
    'sum is in rubles; the newest copy of unitpay.money says dollars.',
    'sum — в рублях; новейшая копия unitpay.money говорит о долларах.',
    {
      en: 'The text is sent as given, in the order’s currency if one is named; the kit is about unitpay.ru, where it is rubles.',
      ru: 'Текст отправляется как дан, в валюте заказа, если она названа; набор — про unitpay.ru, где это рубли.',
    },
    ['golden:initPayment/request.flat.txt'],
    ['probe:payments#currency'],
  ),
];
