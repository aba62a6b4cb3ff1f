/**
 * @module
 * What each literal reason means and what to do about it, in Russian. The types make a new reason without a text a compile error.
 */
import type { ApiErrorReason } from '../errors/api-reason.js';
import type { RefundErrorReason } from '../errors/unitpay-refund-error.js';
import type { ProcessReason } from '../webhook/webhook.js';

/** `reason` of `UnitPayApiError`. */
export const API_REASONS: Readonly<Record<ApiErrorReason, string>> = {
  unauthorized:
    'ключ не подходит. Проверьте, что секретный ключ взят из настроек этого проекта (для методов аккаунта — из профиля, вместе с login).',
  'invalid-params': 'неверные параметры. Сверьте их с документацией метода.',
  'internal-error': 'внутренняя ошибка UnitPay: операция могла быть выполнена. Сначала прочитайте её состояние.',
  'payouts-disabled': 'выплаты для аккаунта отключены. Включите их в личном кабинете или напишите в поддержку UnitPay.',
  'payouts-not-allowed': 'этому аккаунту выплаты не разрешены. Обратитесь в поддержку UnitPay.',
  'sum-below-minimum': 'сумма выплаты меньше минимальной.',
  'insufficient-balance': 'на балансе не хватает средств. Пополните баланс и повторите с тем же transactionId.',
  'country-not-allowed': 'выплата в эту страну невозможна.',
  'unknown-recipient': 'получатель не найден. Проверьте номер purse.',
  'unknown-wallet': 'кошелёк не найден. Проверьте номер purse.',
  'unknown-card': 'карта не найдена. Проверьте номер purse.',
  'unknown-phone': 'номер телефона не найден. Проверьте номер purse и банк memberId.',
  'sum-above-limit': 'сумма превышает лимит выплаты.',
  'payout-not-possible': 'выплата этому получателю невозможна.',
  'transfer-failed': 'перевод не прошёл. Прочитайте massPaymentStatus, прежде чем отправлять новую выплату.',
  'not-found': 'ничего не найдено.',
  other: 'код этой ошибки UnitPay не описан: смотрите текст apiMessage.',
};

/** `reason` of `UnitPayRefundError`. */
export const REFUND_REASONS: Readonly<Record<RefundErrorReason, string>> = {
  held: 'средства только заблокированы: возвращать нечего. Снимите блокировку вызовом cancelPayment.',
  'not-refundable': 'платёж не оплачен или ещё не завершён.',
  conflict: 'этот платёж уже возвращают с другой суммой или другими позициями чека.',
  'other-sum': 'платёж уже возвращён на другую сумму. UnitPay допускает один возврат на платёж.',
  unproven: 'данные платежа не доказывают, прошёл ли возврат. Проверьте его в личном кабинете UnitPay.',
  'wrong-state':
    'возврат в другом состоянии: retry повторяет отклонённый (refused), resolve завершает недоказанный (unproven).',
  'not-requested': 'возврата этого платежа нет в журнале возвратов: сначала вызовите request.',
  unreadable: 'запись сделана другой версией пакета и оставлена как есть. Работает ли рядом более новая версия?',
};

/** `reason` of a webhook that was not accepted: of `WebhookVerificationError`, of `process`, and in the log. */
export const WEBHOOK_REASONS: Readonly<Record<ProcessReason, string>> = {
  'query-too-large': 'строка запроса длиннее 16 КиБ: UnitPay таких не присылает.',
  'too-many-pairs': 'больше 64 параметров: UnitPay столько не присылает.',
  'invalid-encoding': 'строка запроса закодирована неверно: повреждённая последовательность % или не UTF-8.',
  'nul-character': 'в строке запроса есть нулевой символ.',
  'malformed-name': 'скобки в имени параметра не вида params[имя].',
  'array-parameter': 'параметр передан массивом (params[] или params[0]).',
  'nested-parameter': 'вложенный параметр (params[a][b]).',
  'bare-params': 'params без скобок.',
  'forbidden-name': 'запрещённое имя параметра (__proto__).',
  'duplicate-method': 'параметр method передан дважды.',
  'duplicate-name': 'один параметр передан дважды.',
  'method-missing': 'нет параметра method.',
  'method-unknown': 'method не check, pay, preauth и не error.',
  'separator-in-value': 'в значении есть {up}, разделитель подписываемых значений: вероятна подделка.',
  'signature-missing': 'нет подписи (params[signature]).',
  'signature-mismatch':
    'подпись не сходится ни с одним ключом. Проверьте секретный ключ проекта и то, что строка запроса доходит неизменной (прокси и разбор тела её не переписывают).',
  'field-missing': 'нет поля, которое есть в каждом настоящем вебхуке: имена полей изменены, вероятна подделка.',
  'field-invalid': 'поле неверного вида: имена полей изменены, вероятна подделка.',
  'account-reserved': 'номер заказа (account) совпадает с именем метода вебхука: не называйте так заказы.',
  'project-mismatch': 'вебхук другого проекта. Проверьте projectId.',
  'test-not-accepted':
    'тестовый платёж (test=1), деньги не переведены. Настройка acceptTest нужна только на стенде, не в боевом магазине.',
  'too-old': 'дата платежа отличается от текущего времени больше, чем на maxAge.',
  'ip-unknown':
    'IP-адрес отправителя не определён. Передайте ip, а за прокси задайте trustedProxies и настройте X-Forwarded-For.',
  'ip-loopback':
    'запрос пришёл с этой же машины. Если это мок — allowLoopback: true, только для разработки. Если это ваш прокси — пусть передаёт X-Forwarded-For, и задайте trustedProxies: 1.',
  'ip-not-allowed':
    'IP-адрес не из списка UnitPay. За прокси задайте trustedProxies: сейчас виден адрес прокси, а не отправителя.',
  'http-method': 'HTTP-метод не GET. UnitPay присылает вебхуки методом GET.',
  mismatch:
    'платёж уже записан с другим номером заказа, суммой или валютой. Мок после сброса выдаёт прежние номера: очистите хранилище вместе с ним.',
  'order-unknown': 'функция order вернула null: такого заказа нет или платить за него нельзя.',
  'order-mismatch': 'сумма, валюта или режим (тестовый или боевой) не совпали с заказом.',
  'order-failed': 'функция order завершилась ошибкой или вернула не заказ: смотрите строку лога.',
  'confirm-mismatch': 'ответ getPayment не совпал с вебхуком.',
  'confirm-unavailable': 'подтвердить платёж вызовом getPayment не удалось; UnitPay может прислать вебхук повторно.',
  'handler-rejected': 'ваш обработчик отказал (WebhookReject).',
  'handler-failed': 'ваш обработчик завершился ошибкой: смотрите строку лога.',
  'store-failed': 'хранилище недоступно: вебхук не записан и может прийти повторно.',
  'in-flight': 'этот вебхук уже обрабатывается другим процессом.',
  deadline: 'обработчик не успел к сроку deadline.',
  'max-run': 'работа не закончилась и за maxRun: она не записана, повторный вебхук запустит её снова.',
  internal: 'непредвиденная внутренняя ошибка библиотеки: смотрите строку лога.',
};
