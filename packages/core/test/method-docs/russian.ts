/**
 * @module
 * Russian for every sentence of the methods' documentation. A new or changed English sentence without its Russian fails the test.
 */

/** English to Russian. */
export const RUSSIAN: Readonly<Record<string, string>> = {
  // Methods
  'Releases the money a `preauth` payment holds. A payment that was already captured is refunded by `refundPayment` instead.':
    'Отменяет двухстадийный платёж и снимает блокировку средств. Уже списанный платёж возвращается через `refundPayment`.',
  'Closes a subscription for good: no further charges, the card is detached.':
    'Закрывает подписку навсегда: списаний больше не будет, карта отвязывается.',
  'Takes the money a `preauth` payment holds, all of it; the `pay` webhook follows.':
    'Подтверждает двухстадийный платёж: списывает всю заблокированную сумму; затем приходит вебхук `pay`.',
  'Reads the bank, the brand and the country of a card by its first six digits.':
    'Возвращает банк, платёжную систему и страну карты по первым шести цифрам.',
  "Reads the project's commissions in percent, by payment method (`card_not_rf` is cards issued outside Russia).":
    'Возвращает комиссии проекта в процентах по способам оплаты (`card_not_rf` — карты, выпущенные не в России).',
  'Reads the rates to the ruble, by lower-case currency code.':
    'Возвращает курсы к рублю; ключи — коды валют строчными буквами.',
  'Reads which payment methods the project accepts. The shape of the answer is not documented, so it is `unknown`.':
    'Возвращает способы оплаты, доступные проекту. Форма ответа не описана, поэтому он `unknown`.',
  "Reads the account's balance in rubles.": 'Возвращает баланс аккаунта в рублях.',
  'Reads a payment: its status, sums, and what can still be refunded.':
    'Возвращает информацию о платеже: статус, суммы и сколько ещё можно вернуть.',
  'Lists the banks an SBP payout can go to.':
    'Возвращает список банков — участников СБП, в которые можно сделать выплату.',
  'Reads a subscription.': 'Возвращает информацию о подписке.',
  'Creates a payment and returns what to do next: redirect the payer, show a form, or nothing more. A retry can create a second payment, so the client never retries it once it may have been sent.':
    'Создаёт платёж и сообщает, что делать дальше: перенаправить плательщика, показать форму или ничего. Повтор может создать второй платёж, поэтому после возможной отправки запрос не повторяется.',
  "Lists the project's active subscriptions, or all of them.": 'Возвращает список активных подписок проекта или всех.',
  'Creates a payout. A retry with the same `transactionId` returns the state of the existing payout, so it is safe. Never reuse a `transactionId` for another payout.':
    'Создаёт выплату. Повтор с тем же `transactionId` возвращает состояние уже существующей выплаты, поэтому запрос можно повторять; по той же причине `transactionId` нельзя использовать для другой выплаты.',
  'Reads how much of the balance is available for a payout of this kind.':
    'Возвращает сумму, доступную для такой выплаты.',
  'Reads the commissions of payouts. The shape of the answer is not documented, so it is `unknown`.':
    'Возвращает комиссии выплат. Форма ответа не описана, поэтому он `unknown`.',
  "Reads a payout by the merchant's own id.": 'Возвращает информацию о выплате по ID на стороне магазина.',
  "Issues the receipt that offsets an advance or a prepayment (Unit.Receipts and ATOL only). The payment's own receipt must have lines with `paymentMethod` advance, prepayment or full_prepayment. UnitPay does not compare the two receipts. The shape of the answer is not documented, so it is `unknown`.":
    'Выпускает чек зачёта аванса или предоплаты (только Unit.Чеки и АТОЛ). В чеке самого платежа должны быть позиции с `paymentMethod` advance, prepayment или full_prepayment. UnitPay не сверяет два чека. Форма ответа не описана, поэтому он `unknown`.',
  "Refunds a payment in full or in part. UnitPay allows one refund per payment, so a second part can't be refunded later. Never retried once it may have been sent; `ensureRefunded` settles an unknown outcome by reading the payment.":
    'Возвращает платёж целиком или частично. По платежу возможен только один возврат, поэтому вернуть вторую часть позже нельзя. После возможной отправки запрос не повторяется; неизвестный исход выясняет `ensureRefunded`: он проверяет платёж.',

  // Identifiers and the account
  "UnitPay's id of the held payment.": 'ID двухстадийного платежа в UnitPay.',
  "UnitPay's id of the subscription.": 'ID подписки в UnitPay.',
  "UnitPay's id of the payment.": 'ID платежа в UnitPay.',
  "UnitPay's id of the payout.": 'ID выплаты в UnitPay.',
  "E-mail of the account; the client's `partner.login` by default.":
    'E-mail аккаунта; по умолчанию `partner.login` клиента.',
  'E-mail of the account.': 'E-mail аккаунта.',
  "Project; the client's own by default.": 'Проект; по умолчанию проект клиента.',
  'Project.': 'Проект.',
  "The order on the merchant's side.": 'Заказ на стороне магазина.',
  "The order on the merchant's side: number, login or e-mail. It comes back in webhooks.":
    'Заказ на стороне магазина: номер, логин или e-mail. Возвращается в вебхуках.',
  "The payout on the merchant's side.": 'ID выплаты на стороне магазина.',
  "The payout on the merchant's side. In real answers, not in the documents' sample.":
    'ID выплаты на стороне магазина. Есть в настоящих ответах, но не в образце документации.',
  "The payout on the merchant's side, unique: it makes a retry safe.":
    'ID выплаты на стороне магазина, уникальный: он и делает повтор безвредным.',
  'Text for a person, in Russian; do not branch on it.': 'Текст ответа на русском; не проверяйте по нему результат.',
  'Text for a person.': 'Текст для человека.',
  'ISO 4217 code.': 'Код валюты по ISO 4217.',

  // Payments
  'The instant of `date`; null when its text is not a date, or there is none.':
    'Момент времени `date`; null, если текста нет или это не дата.',
  'State of the payment. Held money has no status of its own: see `isPreauth`.':
    'Статус платежа. У заблокированных средств своего статуса нет: см. `isPreauth`.',
  'Payment system, such as `card`.': 'Платёжная система, например `card`.',
  'Payment system, such as `card` or `sbp`; a code not listed here is passed on.':
    'Платёжная система, например `card` или `sbp`; код не из списка передаётся как есть.',
  'Payment system to open at once, such as `card` or `sbp`.':
    'Платёжная система, которая откроется сразу, например `card` или `sbp`.',
  'When the payment was made, at UTC+03:00, as UnitPay wrote it; the instant is `dateAt`.':
    'Когда создан платёж, UTC+03:00, как написал UnitPay; момент времени — `dateAt`.',
  "The payer's wallet or masked card.": 'Кошелёк или скрытый номер карты плательщика.',
  'What the merchant gets, in rubles.': 'Сколько получит магазин, в рублях.',
  'Sum of the order in `orderCurrency`.': 'Сумма заказа в `orderCurrency`.',
  'What the payer paid, in `payerCurrency`.': 'Сколько заплатил плательщик, в `payerCurrency`.',
  'What can still be refunded.': 'Сколько ещё можно вернуть.',
  'Whether the payment was made in two stages.': 'Двухстадийный ли платёж.',
  'Refunds; the shape of an element is not documented.': 'Возвраты; форма элемента не описана.',
  'The fiscal receipt, if a cash register is connected.': 'Фискальный чек, если подключена касса.',
  'Why the payment failed; only with status `error`.': 'Почему платёж не прошёл; только при статусе `error`.',
  'Amount in rubles (or in `currency`), at most two decimals.':
    'Сумма в рублях (или в `currency`), не больше двух знаков после точки.',
  'Sum of the order in rubles (or in `currency`), at most two decimals; signed and sent exactly as given.':
    'Сумма заказа в рублях (или в `currency`), не больше двух знаков после точки; подписывается и передаётся ровно как дана.',
  'Description of the order.': 'Описание заказа.',
  'Description of the order, shown to the payer.': 'Описание заказа, видно плательщику.',
  "The payer's IP address.": 'IP-адрес плательщика.',
  "Where to send the payer after payment; the status page by default. Its domain must be the project's.":
    'Куда отправить плательщика после оплаты; по умолчанию страница статуса платежа. Домен должен совпадать с доменом проекта.',
  "Where the payer returns without paying; on the project's domain or below it.":
    'Куда плательщик вернётся без оплаты; на домене проекта или его поддомене.',
  'ISO 4217 currency of the order; converted where the payment system does not take it.':
    'Валюта заказа по ISO 4217; конвертируется, если платёжная система её не принимает.',
  "Language of the payment page; by the payer's country by default.":
    'Язык платёжной страницы; по умолчанию по стране плательщика.',
  "Language of the form; by the payer's country by default.": 'Язык формы; по умолчанию по стране плательщика.',
  'Creates a card subscription; its id comes in the webhook. Not together with `preauth`.':
    'Создаёт подписку на карту; её ID приходит в вебхуке. Несовместимо с `preauth`.',
  'Creates a card subscription. Not together with `preauth`.': 'Создаёт подписку на карту. Несовместимо с `preauth`.',
  'Charges an active subscription again, without the payer.':
    'Повторное списание по активной подписке, без участия плательщика.',
  'Charges an active subscription again.': 'Повторное списание по активной подписке.',
  'Holds the money until `confirmPayment` or `cancelPayment`. Not together with a subscription.':
    'Блокирует средства до `confirmPayment` или `cancelPayment`. Несовместимо с подпиской.',
  'If you neither confirm nor cancel within about 114 hours: 0 captures the money, 1 (default) releases it.':
    'Если за 114 часов не подтвердить и не отменить платёж: 0 — списание, 1 (по умолчанию) — отмена.',
  "The payer's phone with country code; obligatory for mobile commerce.":
    'Телефон плательщика с кодом страны; обязателен для мобильной коммерции.',
  'Mobile operator: `mts`, `mf`, `beeline`, `tele2`; for mobile commerce.':
    'Оператор: `mts`, `mf`, `beeline`, `tele2`; для мобильной коммерции.',
  'Where the receipt is sent. With a cash register, this or `customerPhone` is obligatory.':
    'Куда отправить чек. При подключённой кассе обязателен он или `customerPhone`.',
  'Phone for the receipt, international, without a plus.': 'Телефон для чека в международном формате, без плюса.',
  'Lines of the fiscal receipt; together they may not cost more than `sum`.':
    'Позиции фискального чека; вместе не дороже `sum`.',
  'Hides the hint of the payment page.': 'Скрывает подсказку платёжной страницы.',
  'Hides the hint.': 'Скрывает подсказку.',
  'Hides the link back to the shop.': 'Скрывает ссылку возврата в магазин.',
  'Hides the cost of the order.': 'Скрывает стоимость заказа.',
  'Hides the menu of payment methods.': 'Скрывает меню способов оплаты.',
  'Leaves only the chosen payment method; recommended with `subscription`.':
    'Оставляет только выбранный способ оплаты; рекомендуется с `subscription`.',
  'Hides other methods of the chosen payment system.': 'Скрывает другие способы выбранной платёжной системы.',
  '`true` adds the request signature. Off by default: set it if UnitPay answers that the signature is missing; needs `desc`. A ready one is sent as it is.':
    '`true` добавляет подпись запроса. По умолчанию выключено: включите, если UnitPay отвечает «Не передана подпись запроса»; нужен `desc`. Готовая подпись передаётся как есть.',
  "Google Pay token, for `paymentType: 'googlepay'`.": "Токен Google Pay для `paymentType: 'googlepay'`.",
  'The payer has to be sent to `redirectUrl`.': 'Плательщика нужно отправить на `redirectUrl`.',
  'Where to send the payer.': 'Куда отправить плательщика.',
  'Page with the state of the payment; with a connected cash register its receipt.':
    'Страница статуса платежа; при подключённой кассе на ней есть чек.',
  'Older name of `receiptUrl`, still sent.': 'Прежнее имя `receiptUrl`, всё ещё приходит.',
  'Show `response`, if it is there.': 'Нужно показать `response`, если он есть.',
  'HTML to show, or the object of a wallet.': 'HTML для показа или объект кошелька.',
  'A bill was made.': 'Выставлен счёт.',
  'Number of the bill.': 'Номер счёта.',
  'The kind, as UnitPay wrote it.': 'Вид, как его написал UnitPay.',
  'Part to refund; the whole payment when left out.': 'Сколько вернуть; без него — весь платёж.',
  'Lines of the refund receipt, if a cash register is connected; together they may not cost more than `sum`.':
    'Позиции чека возврата, если подключена касса; вместе не дороже `sum`.',
  'Payment method tag of 54-FZ of the refunded goods. Documented in 2021 only.':
    'Признак способа расчёта возвращаемого. Описан только в 2021 году.',
  'Lines to offset, in rubles; the whole payment when left out. Obligatory if a part was offset before.':
    'Позиции зачёта, в рублях; без них — весь платёж. Обязательны, если часть уже зачтена.',

  // Subscriptions
  'The instant of `startDate`; null when its text is not a date.':
    'Момент времени `startDate`; null, если текст не дата.',
  'The instant of `lastUpdateDate`; null when there is none or its text is not a date.':
    'Момент времени `lastUpdateDate`; null, если его нет или текст не дата.',
  'Description of the order it began with.': 'Описание заказа, с которого она началась.',
  'Only an `active` one can be charged.': 'Списывать можно только по `active`.',
  'When it began, at UTC+03:00, as UnitPay wrote it; the instant is `startDateAt`.':
    'Когда началась, UTC+03:00, как написал UnitPay; момент времени — `startDateAt`.',
  'How many charges succeeded.': 'Сколько списаний прошло.',
  'How many charges failed.': 'Сколько списаний не прошло.',
  'The latest charge; null before the first one.': 'Последнее списание; null, если их ещё не было.',
  'Last change, at UTC+03:00, as UnitPay wrote it, also where the reply spells it `lastDateUpdate`; the instant is `lastUpdateDateAt`.':
    'Последнее изменение, UTC+03:00, как написал UnitPay, в том числе если в ответе оно названо `lastDateUpdate`; момент времени — `lastUpdateDateAt`.',
  'The payment it began with.': 'Платёж, с которого она началась.',
  'All charges together.': 'Сумма всех списаний.',
  'Who closed it; only with status `close`.': 'Кто закрыл; только при статусе `close`.',
  'New and closed subscriptions too, not only active ones.': 'Также новые и закрытые подписки, не только активные.',

  // Account, rates and references
  'Balance.': 'Баланс.',
  'Balance for payouts.': 'Баланс для выплат.',
  'Limits of a UnitWallet; individuals on unitpay.money only, documented in 2021.':
    'Лимиты UnitWallet; только для физических лиц на unitpay.money, описаны в 2021 году.',
  'Rest of the balance.': 'Остаток баланса.',
  'Rest of payouts.': 'Остаток выплат.',
  'Rest of e-commerce payouts today.': 'Остаток выплат электронной коммерции на сегодня.',
  'Rest of e-commerce payouts this month.': 'Остаток выплат электронной коммерции на месяц.',
  'Rest of payouts to cards today; a plain number, because no source says whether it is a sum or a count.':
    'Остаток выплат на карты на сегодня; простое число: нигде не сказано, сумма это или количество.',
  'Rest of payouts to cards this month; a plain number, as above.':
    'Остаток выплат на карты на месяц; простое число, как выше.',
  'Rates when a payment is accepted.': 'Курсы приёма платежей.',
  'Rates when a payout is made.': 'Курсы выплат.',
  'The first six digits of the card number.': 'Первые шесть цифр номера карты.',
  'The digits asked for.': 'Запрошенные цифры.',
  'Bank that issued the card.': 'Банк, выпустивший карту.',
  "ISO 3166 code of the bank's country.": 'Код страны банка по ISO 3166.',
  'Payment network, such as `VISA`.': 'Платёжная система карты, например `VISA`.',
  "Type of the card; in the documents' table, not in their sample.":
    'Тип карты; есть в таблице документации, но не в её примере.',
  'Class of the card, such as `CLASSIC`.': 'Класс карты, например `CLASSIC`.',
  'Site of the bank.': 'Сайт банка.',
  'Phone of the bank.': 'Телефон банка.',
  'What `massPayment` takes as `memberId`.': 'То, что `massPayment` принимает как `memberId`.',
  'Name of the bank in Russian.': 'Название банка по-русски.',
  'Name of the bank in English.': 'Название банка по-английски.',

  // Payouts
  'Sum in rubles, at most two decimals.': 'Сумма в рублях, не больше двух знаков после точки.',
  'Sum of the payout in rubles, at most two decimals.': 'Сумма выплаты в рублях, не больше двух знаков после точки.',
  'Sum of the payout, in rubles.': 'Сумма выплаты в рублях.',
  'Where to: a wallet, a full card number, or a phone without a plus for SBP.':
    'Куда: кошелёк, полный номер карты или телефон без плюса для СБП.',
  'By which system, such as `card` or `sbp`; a code not listed here is passed on.':
    'Какой системой, например `card` или `sbp`; код не из списка передаётся как есть.',
  "The recipient's bank, `member_id` of `getSbpBankList`; obligatory with `sbp`.":
    'Банк получателя, `member_id` из `getSbpBankList`; обязателен для `sbp`.',
  'Note shown in the UnitPay dashboard only: letters, digits, dots and commas.':
    'Заметка, видна только в кабинете: буквы, цифры, точки и запятые.',
  '`not_completed` is temporary: read it again by `massPaymentStatus`.':
    '`not_completed` — временный статус: прочтите снова через `massPaymentStatus`.',
  'The instant of `createDate`; null when there is none or its text is not a date.':
    'Момент времени `createDate`; null, если его нет или текст не дата.',
  'The instant of `completeDate`; null when there is none or its text is not a date.':
    'Момент времени `completeDate`; null, если его нет или текст не дата.',
  "The account's balance after the payout, in rubles.": 'Баланс аккаунта после выплаты, в рублях.',
  'When it was made, at UTC+03:00, as UnitPay wrote it; the instant is `createDateAt`.':
    'Когда создана, UTC+03:00, как написал UnitPay; момент времени — `createDateAt`.',
  'When it was completed, at UTC+03:00, as UnitPay wrote it; the instant is `completeDateAt`.':
    'Когда завершена, UTC+03:00, как написал UnitPay; момент времени — `completeDateAt`.',
  'Commission of the payout, in rubles.': 'Комиссия выплаты, в рублях.',
  'Commission of the partner, in rubles.': 'Комиссия партнёра, в рублях.',
  'What the recipient gets; `RUB` for all cards and SBP.': 'Валюта получателя; `RUB` для всех карт и СБП.',
  'What can be paid out.': 'Сколько можно выплатить.',

  // Receipt lines
  'What is sold, at most 128 characters.': 'Что продаётся, не длиннее 128 символов.',
  'How much: above zero, at most three decimals.': 'Сколько: больше нуля, не больше трёх знаков после точки.',
  'Price of one unit, at most two decimals; 0 for a gift.':
    'Цена единицы, не больше двух знаков после точки; 0 для подарка.',
  'Total of the line after a discount; at most price × count rounded to kopecks, which is also the default. See `splitDiscount`.':
    'Стоимость позиции после скидки; не больше цена × количество с округлением до копеек, это же и значение по умолчанию. См. `splitDiscount`.',
  'ISO 4217 code of `price`; `RUB` by default. The receipt itself is always in rubles.':
    'Валюта `price` по ISO 4217; по умолчанию `RUB`. Сам чек всегда в рублях.',
  'VAT code of 54-FZ (54-ФЗ, ставка НДС). `vat20` is fiscalised as 22 % since 2026: write `vat22`. Calculated rates (`vat110` and the like) are for prepayments and advances only.':
    'Ставка НДС по 54-ФЗ. С 2026 года `vat20` пробивается как 22 %: указывайте `vat22`. Расчётные ставки (`vat110` и подобные) — только для предоплат и авансов.',
  'What is sold: `commodity` by default.': 'Предмет расчёта; по умолчанию `commodity`.',
  'Payment method tag of 54-FZ (54-ФЗ, признак способа расчёта): `full_payment`, `advance` and so on. By default the setting of the cash register in the UnitPay dashboard, else `full_payment`.':
    'Признак способа расчёта по 54-ФЗ: `full_payment`, `advance` и другие. По умолчанию настройка кассы в личном кабинете, иначе `full_payment`.',
  'Unit of `count`, see `MEASURES`.': 'Единица измерения `count`, см. `MEASURES`.',
  'Nomenclature code of marked goods.': 'Код номенклатуры маркированного товара.',
  'Marking code; obligatory for marked goods.': 'Код маркировки; обязателен для маркированных товаров.',
  'The part of a marked piece that is sold; only with `measure: 0` and `count: 1`.':
    'Дробная часть маркированного товара; только с `measure: 0` и `count: 1`.',
  'Parts of the piece that are sold.': 'Сколько частей единицы продаётся.',
  'Parts of the whole piece.': 'Сколько частей в целой единице.',
  'Text printed before the line.': 'Текст перед позицией.',
  'Text printed after the line.': 'Текст после позиции.',
};
