/**
 * @module
 * Russian for every sentence about an option. A new or changed English sentence without its Russian fails the test.
 */

/** English to Russian. */
export const RUSSIAN: Readonly<Record<string, string>> = {
  // Client
  "The project's number.": 'ID проекта.',
  "The project's public key, such as `123456-abcde`; needed by `paymentUrl` and `widgetOptions` only.":
    'Публичный ключ проекта, например `123456-abcde`; нужен только `paymentUrl` и виджету.',
  "The project's secret key.": 'Секретный ключ проекта.',
  'The secret key of test mode: sent instead of the others in test mode, where it is given. Signatures are made with `secretKey` all the same.':
    'Секретный ключ тестового режима: если задан, отправляется в тестовом режиме вместо остальных. Подписи всё равно делаются ключом `secretKey`.',
  'Needed by account-level methods; in test mode its `login` is sent with every method.':
    'Нужен методам уровня аккаунта; в тестовом режиме `login` отправляется с каждым методом.',
  'Origin of UnitPay, or of a mock; `https://unitpay.ru` by default.':
    'URL (origin) UnitPay или мока; по умолчанию `https://unitpay.ru`.',
  'Sends `test=1` with every call; false by default, can be given per call.':
    'Отправлять `test=1` с каждым вызовом; по умолчанию `false`, можно задать для одного вызова.',
  'Limit of a whole call in milliseconds, retries and waits included; 10,000 by default.':
    'Предел всего вызова в миллисекундах, вместе с повторными попытками и паузами; по умолчанию 10 000.',
  'How often a call is retried at most, where it is safe to retry; 2 by default.':
    'Наибольшее число повторных попыток там, где повтор безопасен; по умолчанию 2.',
  'The largest reply that is read, in bytes after decompression; 1,048,576 (1 MiB) by default.':
    'Наибольший размер ответа в байтах после распаковки; по умолчанию 1 048 576 (1 МиБ).',
  '`flat` by default; `nested` sends `params[name]`, as UnitPay documented before May 2026.':
    'По умолчанию `flat`; `nested` отправляет `params[name]`, как UnitPay описывал до мая 2026 года.',
  'Replaces the global `fetch`: for a proxy, a mock, or instrumentation. It must pass everything on, and not follow redirects, retry or cache by itself.':
    'Замена глобального `fetch`: для прокси, мока или измерений. Функция должна передавать всё без изменений и не выполнять перенаправлений, повторов и кеширования.',
  'Callbacks for logs and metrics; everything they get is masked.':
    'Функции для логов и метрик; ключи и персональные данные в их аргументах скрыты.',
  'E-mail of the account.': 'E-mail аккаунта.',
  'The secret key of the profile, not of the project.': 'Секретный ключ аккаунта (профиля), а не проекта.',
  'Before each request.': 'Перед каждым запросом.',
  'After each request, answered or not.': 'После каждого запроса, с ответом или без.',
  'Before the wait that precedes a retry.': 'Перед паузой, за которой следует повторная попытка.',
  'Aborts the call.': 'Прерывает вызов.',
  'Limit of the whole call in milliseconds, retries and waits included.':
    'Предел всего вызова в миллисекундах, вместе с повторными попытками и паузами.',
  'How often the call is retried at most, where it is safe to retry.':
    'Наибольшее число повторных попыток там, где повтор безопасен.',
  'Sends `test=1` with this call, or keeps it off.': 'Отправлять ли `test=1` с этим вызовом.',
  'Milliseconds for the whole wait; 600,000 (10 minutes) by default.':
    'Предел всего ожидания в миллисекундах; по умолчанию 600 000 (10 минут).',
  "Which key the method needs: the project's, or the profile's, with which `login` is sent too.":
    'Какой ключ нужен методу: проекта или аккаунта; с ключом аккаунта отправляется и `login`.',
  "Carries the requests, for a proxy: such as `HttpsProxyAgent` of `https-proxy-agent`, without keep-alive. With it only Node's own error codes prove that nothing was sent.":
    'Агент для запросов через прокси, например `HttpsProxyAgent` из `https-proxy-agent`, без keep-alive. С ним отсутствие отправки доказывают только коды ошибок самого Node.',
  "Certificates (PEM) that are trusted instead of the usual ones, such as a mock's.":
    'Доверенные сертификаты (PEM) вместо обычных, например сертификат мока.',
  'Connections kept open at most for reads; 16 by default.':
    'Наибольшее число открытых соединений для запросов, которые только читают; по умолчанию 16.',
  "Nonce of the page's Content-Security-Policy, put on both scripts.":
    'Nonce из Content-Security-Policy страницы; ставится на оба скрипта.',
  'Text of a button that opens the widget; without it the widget opens as the page loads.':
    'Текст кнопки, которая открывает виджет; без неё виджет открывается при загрузке страницы.',
  "Address of UnitPay's script, if it is not the documented one.":
    'URL скрипта UnitPay, если он не такой, как в документации.',

  // Webhook
  'The client whose keys, project and address list are used; or give `secretKey` and `projectId`.':
    'Клиент, чьи ключи, проект и список IP-адресов используются; или задайте `secretKey` и `projectId`.',
  "The project's key; several while a key is being replaced. Overrides the client's.":
    'Секретный ключ проекта; несколько, пока ключ меняют. Важнее ключа клиента.',
  "The key of test mode; tried only for `test=1`, beside the project's. Overrides the client's.":
    'Ключ тестового режима; проверяется только при `test=1`, вместе с ключом проекта. Важнее ключа клиента.',
  "Your project's id. Overrides the client's.": 'ID вашего проекта. Важнее заданного в клиенте.',
  'Where "already done" is remembered: `memoryStore()`, `redisStore(client)`, `postgresStore({ pool })`, or your own.':
    'Хранилище идемпотентности: `memoryStore()`, `redisStore(client)`, `postgresStore({ pool })` или своё.',
  "Returns the expected sum and currency of the order, or null to refuse the payment; compared before any handler runs. Required, since without it anyone can pay 1 ruble for any order: `'unchecked'` is the way to say that your handlers compare them.":
    "Возвращает ожидаемые сумму и валюту заказа или null, чтобы отклонить платёж; сверка выполняется до обработчиков. Обязательна: без неё за любой заказ можно заплатить рубль. `'unchecked'` означает, что сверяют ваши обработчики.",
  'The payer has been charged: deliver. The payment is credited to you whatever you answer, so refusing or throwing here leaves a payer who has paid and has nothing; it is logged as an error, and the payment can be repeated in the UnitPay dashboard.':
    'Деньги с плательщика списаны: выдайте заказ. Платёж будет зачислен при любом ответе, поэтому после отказа или исключения плательщик останется без денег и без заказа; это пишется в лог как ошибка, а платёж можно повторить в личном кабинете UnitPay.',
  'May the payer pay? Accepted after the order check when absent.':
    'Можно ли оплатить заказ? Если не задан, платёж принимается после сверки с заказом.',
  'The money is held, not taken: do not deliver. Accepted after the order check when absent.':
    'Средства заблокированы, но не списаны: заказ не выдавайте. Если не задан, вебхук принимается после сверки с заказом.',
  'The payment failed; a `pay` may still follow. Accepted when absent.':
    'Платёж не прошёл; `pay` ещё может прийти. Если не задан, вебхук принимается.',
  "IP addresses and CIDR ranges instead of `UNITPAY_IPS`; `[]` refuses everyone, `'any'` turns the check off. No range may be wider than /8 (IPv6: /16, unique local addresses /7).":
    "IP-адреса и диапазоны CIDR вместо `UNITPAY_IPS`; `[]` отклоняет всех, `'any'` отключает проверку. Диапазон не шире /8 (IPv6: /16, уникальные локальные адреса: /7).",
  'Accept 127.0.0.0/8 and ::1, where a mock calls from; for development only. Does not apply to requests that a local proxy forwards with `X-Forwarded-For`. Off by default.':
    'Принимать запросы с 127.0.0.0/8 и ::1, откуда обращается мок; только для разработки. Не действует на запросы, которые локальный прокси передаёт с `X-Forwarded-For`. По умолчанию выключено.',
  'Proxies in front of you: how many, or their IP addresses and CIDR ranges (as narrow as in `allowedIps`). `X-Forwarded-For` is read from the right. 0 by default: the header is ignored.':
    'Прокси перед приложением: их число или их IP-адреса и диапазоны CIDR (не шире, чем в `allowedIps`). `X-Forwarded-For` читается справа. По умолчанию 0: заголовок не учитывается.',
  "Whether a well-signed request from an unknown address makes us read UnitPay's published list, at most once a minute. On by default, off when `allowedIps` is given. A function replaces the reading.":
    'Читать ли опубликованный UnitPay список адресов, когда верно подписанный запрос пришёл с неизвестного IP-адреса; не чаще раза в минуту. По умолчанию включено, а если задан `allowedIps` — выключено. Функция заменяет чтение.',
  'Accept webhooks of test payments, in which no money moves; `order` must then return `test: true` for the orders they may pay. Off by default.':
    'Принимать вебхуки тестовых платежей, в которых деньги не списываются; для заказов, которые можно так оплатить, `order` должен вернуть `test: true`. По умолчанию выключено.',
  'Accept form-encoded POST beside GET. Off by default: UnitPay documents GET.':
    'Принимать, кроме GET, и POST с формой. По умолчанию выключено: UnitPay описывает GET.',
  'Refuse a webhook whose date is further than this from the clock. Off by default: a payment repeated in the UnitPay dashboard has its old date.':
    'Отклонять вебхук, дата которого отличается от текущего времени больше чем на это значение. По умолчанию выключено: у платежа, повторённого в личном кабинете, дата прежняя.',
  'When the error reply goes out if the work has not finished; 8,000 by default, since the provider waits about 10 seconds.':
    'Через сколько отправить ответ с ошибкой, если обработка не закончилась; по умолчанию 8 000, потому что UnitPay ждёт около 10 секунд.',
  'When late work loses its right to be recorded; 60,000 by default.':
    'Через сколько результат запоздавшей обработки уже не записывается; по умолчанию 60 000.',
  'How long accepted webhooks are remembered; where left out `check` 5 minutes, the others as long as the store does.':
    'Как долго помнить принятые вебхуки; если не задано — `check` 5 минут, остальные сколько помнит хранилище.',
  "Ask `getPayment` before the handler runs and compare payment, project, account, sum and currency, and for `pay` the status. It can't tell a payment that is being paid from one that nobody paid (both are `wait`). Needs `client`. Off by default.":
    'До обработчика запросить `getPayment` и сверить платёж, проект, номер заказа (`account`), сумму и валюту, а для `pay` и статус. Оплачиваемый платёж так не отличить от неоплаченного (у обоих `wait`). Нужен `client`. По умолчанию выключено.',
  'HTTP status of the reply to a request that is not believed; 200 by default.':
    'HTTP-статус ответа на запрос, не прошедший проверку; по умолчанию 200.',
  'Where refusals are explained; the console by default, `false` for nowhere.':
    'Куда писать причины отказов; по умолчанию в консоль, `false` — никуда.',
  'Where payments are kept whose `pay` is awaited, so that one that gets lost is found; `webhook.recovery.start()` looks for them. Needs `client`. A ledger that does not answer never changes a reply.':
    'Где хранить платежи, по которым ожидается `pay`, чтобы найти потерянный вебхук; ищет `webhook.recovery.start()`. Нужен `client`. Если журнал возвратов не отвечает, ответ вебхука не меняется.',
  'What every pause of `webhook.recovery` is multiplied by; 1 by default. For tests and demonstrations.':
    'Множитель всех пауз `webhook.recovery`; по умолчанию 1. Для тестов и демонстраций.',
  'Callbacks for metrics; what they throw changes nothing.': 'Функции для метрик; исключение в них ничего не меняет.',
  'The clock, in epoch milliseconds; for tests.': 'Часы, миллисекунды с 1970 года; для тестов.',
  '5 minutes by default: a later `check` calls your handler again, since stock and prices change.':
    'По умолчанию 5 минут: более поздний `check` снова вызывает обработчик, потому что остатки и цены меняются.',
  'By default as long as the store does: within it a repeated `pay` delivers nothing.':
    'По умолчанию столько, сколько помнит хранилище: в это время повторный `pay` не вызывает обработчик.',
  'By default as long as the store does.': 'По умолчанию столько, сколько помнит хранилище.',
  'After every request, when its reply is ready.': 'После каждого запроса, когда готов ответ.',
  "Language of UnitPay's words around the text; `ru` by default, as with the provider.":
    'Язык слов, которыми UnitPay окружает текст; по умолчанию `ru`, как у самого UnitPay.',
  'What becomes of work that outlasts the deadline; `keep` by default. Say `abort` on a platform that stops after the reply.':
    'Что делать с обработкой, не успевшей к сроку; по умолчанию `keep` — дать закончить. `abort` — для платформ, которые останавливаются после ответа.',

  // Refunds
  'The client that refunds: its project, keys and mode.':
    'Клиент, от имени которого делаются возвраты: его проект, ключи и режим.',
  'Where refunds are kept: `postgresLedger`, `redisLedger`, or `memoryLedger()` for tests.':
    'Где хранить возвраты: `postgresLedger`, `redisLedger`, для тестов — `memoryLedger()`.',
  'The money is on its way back. Nothing is called when left out.':
    'Возврат выполнен: деньги возвращаются плательщику. Если не задан, ничего не вызывается.',
  '`refused`, or `unproven`: a person has to look. A `refunded` may still follow. Only the log says so when left out.':
    '`refused` или `unproven`: должен проверить человек. `refunded` ещё может последовать. Если не задан, об этом сообщает только лог.',
  'The console by default; `false` for none.': 'Логгер; по умолчанию консоль, `false` — не писать.',
  'Refunds worked on at a time by this process; 4 by default.':
    'Сколько возвратов процесс обрабатывает одновременно; по умолчанию 4.',
  'What every pause and limit of the protocol is multiplied by; 1 by default. For tests and demonstrations, never for real money.':
    'Множитель всех пауз и пределов протокола; по умолчанию 1. Для тестов и демонстраций, не для настоящих денег.',
  'Callbacks for metrics.': 'Функции для метрик.',
  'After every step.': 'После каждого шага.',
  'Your own transaction: the request is durable when that commits, and never was when it is rolled back. Without one it is durable when the call resolves.':
    'Ваша транзакция: запрос на возврат сохраняется вместе с ней, а при откате его не было. Без неё запрос сохранён, когда вызов завершился.',
  '100 by default, 1,000 at most.': 'Сколько записей вернуть; по умолчанию 100, не больше 1 000.',
  'The payment of the last one seen; from the oldest on when left out.':
    'ID платежа из последней полученной записи; если не задан — с самых старых.',

  // NestJS
  'Receives webhooks; without it the module only provides the client.':
    'Приём вебхуков; без этой настройки модуль даёт только клиент.',
  'Where refunds are kept, so that they survive crashes, and payments that are watched, so that one whose `pay` never came is found: `postgresLedger`, `redisLedger`, or `memoryLedger()` for tests.':
    'Где хранить возвраты, чтобы они переживали сбои, и ожидаемые платежи, чтобы находить те, по которым `pay` не пришёл: `postgresLedger`, `redisLedger`, для тестов — `memoryLedger()`.',
  'Details of the refunds, which a `ledger` brings with it; `false` for none.':
    'Подробности возвратов, которые включаются вместе с `ledger`; `false` — без возвратов.',
  'Whether this process works on what is due, from `onApplicationBootstrap` until `onModuleDestroy`. `true` by default; `false` in a web process beside a worker process.':
    'Выполняет ли этот процесс фоновую работу — от `onApplicationBootstrap` до `onModuleDestroy`. По умолчанию `true`; `false` — для веб-процесса, рядом с которым есть отдельный фоновый.',
  'Where UnitPay calls, such as `unitpay` for `https://shop.example/unitpay`. The global prefix and versions do not apply to it, and neither do global pipes, guards, interceptors and filters. `false` when a controller of your own receives the webhook.':
    'Путь вебхука, например `unitpay` для `https://shop.example/unitpay`. Глобальный префикс, версии, глобальные pipes, guards, interceptors и filters на него не действуют. `false`, если вебхук принимает ваш контроллер.',
  "Only the decision not to compare payments with orders: else one method has `@OnUnitPay('order')`, or the start fails.":
    "Задаётся, только если платежи не сверяются с заказами; иначе один из методов должен иметь `@OnUnitPay('order')`, без него приложение не запустится.",
  'Tells several projects apart: `@InjectUnitPay(name)`, `@OnUnitPay(kind, { name })`. One instance may go without.':
    'Имя подключения, если проектов несколько: `@InjectUnitPay(name)`, `@OnUnitPay(kind, { name })`. Одно подключение может быть без имени.',
  'Makes the client injectable everywhere without importing the module again. `false` by default.':
    'Сделать клиент доступным во всех модулях без повторного импорта. По умолчанию `false`.',
  'Tokens of what `useFactory` gets.': 'Токены зависимостей, которые получит `useFactory`.',
  'Makes the options from what is injected.': 'Создаёт настройки из внедрённых зависимостей.',
  'A class to create that makes the options.': 'Класс, экземпляр которого создаст настройки.',
  'A provider of an imported module that makes the options.':
    'Провайдер импортированного модуля, который создаст настройки.',
  'The name given to `forRoot`; without it the handler belongs to the default instance only.':
    'Имя, заданное в `forRoot`; без него обработчик относится только к подключению без имени.',

  // Stores and ledgers
  'Most records kept, 50,000 by default; then the oldest are forgotten. What is in flight is never forgotten.':
    'Наибольшее число записей, по умолчанию 50 000; дальше забываются самые старые. Те, что обрабатываются сейчас, не забываются.',
  'The clock of retention, in epoch milliseconds; for tests.':
    'Часы для срока хранения, миллисекунды с 1970 года; для тестов.',
  'The clock, in milliseconds from any starting point; for tests.':
    'Часы, миллисекунды от любого начала отсчёта; для тестов.',
  "Put before every key. Shops that share a Redis need different ones. Default `'unitpay:'`.":
    "Начало всех ключей. Магазинам с общим Redis нужны разные. По умолчанию `'unitpay:'`.",
  'How long, in milliseconds, a claim outlives a process that died with it. It is renewed while the handler runs, so it need not cover the handler, only the longest pause of the process or of Redis. Default 15 seconds.':
    'Сколько миллисекунд блокировка живёт после гибели процесса. Пока обработчик работает, она продлевается, поэтому должна покрывать не обработчик, а самую долгую паузу процесса или Redis. По умолчанию 15 секунд.',
  'How long, in milliseconds, an accepted webhook is remembered where the webhook processor gives no period of its own. `Infinity` keeps it indefinitely. Default 180 days.':
    'Сколько миллисекунд помнить принятый вебхук, если срок не задан в `retention` вебхука. `Infinity` — бессрочно. По умолчанию 180 дней.',
  'Longest wait, in milliseconds, for the answer to one Redis command before it counts as failed. Default 2 seconds.':
    'Сколько миллисекунд ждать ответа на одну команду Redis, прежде чем считать её неудавшейся. По умолчанию 2 секунды.',
  'Gets the warning about `maxmemory-policy`; `false` silences it. Default: the console.':
    'Куда писать предупреждение о `maxmemory-policy`; `false` — не писать. По умолчанию консоль.',
  "Put before every key, without a colon. Applications that share a Redis need different ones. Default `'unitpay'`.":
    "Начало всех ключей, без двоеточия. Приложениям с общим Redis нужны разные. По умолчанию `'unitpay'`.",
  'Gets the warning about eviction and persistence; `false` silences it. Default: the console.':
    'Куда писать предупреждение о вытеснении ключей и сохранении на диск; `false` — не писать. По умолчанию консоль.',
  'A `Pool` of `pg`, or anything shaped like it. The store never ends it.':
    '`Pool` из `pg` или объект с тем же интерфейсом. Хранилище его не закрывает.',
  '`name` or `schema.name`, case-sensitive; the schema must exist. Default `unitpay_webhooks`.':
    '`имя` или `схема.имя`, с учётом регистра; схема должна существовать. По умолчанию `unitpay_webhooks`.',
  "How many transactions the store opens at once, each holding one connection while its handler runs. Keep it below the size of the pool, or handlers that query the pool as well wait for a connection that only they could free. Default: one less than the pool's `max` with `pool`, 4 with `transaction`.":
    'Сколько транзакций хранилище открывает одновременно; каждая занимает соединение, пока работает обработчик. Задайте меньше размера пула, иначе обработчики, которые сами обращаются к пулу, будут ждать соединений, занятых ими же. По умолчанию: с `pool` — на единицу меньше его `max`, с `transaction` — 4.',
  'Gets the warning about a pool that is too small; `false` silences it. Default: the console.':
    'Куда писать предупреждение о слишком маленьком пуле; `false` — не писать. По умолчанию консоль.',
  'Runs `work` in a new transaction at READ COMMITTED, the default of PostgreSQL: commits when it resolves, rolls back and passes the error on when it rejects. Never calls it twice. What it resolves to does not matter.':
    'Выполняет `work` в новой транзакции READ COMMITTED (в PostgreSQL это по умолчанию): при успехе фиксирует её, при ошибке откатывает и передаёт ошибку дальше. Вызывает `work` один раз. Возвращаемое значение не важно.',
  'Runs SQL with `$1`, `$2`, ... in that transaction; resolves to the rows, or to an object with `rows`.':
    'Выполняет SQL с `$1`, `$2`, ... в этой транзакции; возвращает строки или объект с `rows`.',
  'Also deletes records older than this many milliseconds. Absent: only those whose own retention is over.':
    'Удалить и записи старше этого числа миллисекунд. Если не задано — только те, чей срок хранения истёк.',

  // Fields of a webhook
  '`webhook`: UnitPay sent it. `api`: a `pay` that never came, recovered by reading the payment.':
    '`webhook` — прислал UnitPay. `api` — `pay` не пришёл, событие восстановлено по данным платежа.',
  "UnitPay's id of the payment: all digits, as text.":
    'ID платежа в UnitPay: все цифры, строкой. То же значение, что `paymentId` в методах API.',
  "Your project's id.": 'ID вашего проекта.',
  'Your own id of the order or the payer, as you gave it when the payment was created.':
    'Номер заказа на вашей стороне, как вы задали его при создании платежа.',
  'When the payment was made, as sent: `YYYY-MM-DD HH:MM:SS`, Moscow time. A repeat much later carries the same date.':
    'Когда создан платёж, как прислал UnitPay: `YYYY-MM-DD HH:MM:SS`, московское время. У повторного уведомления дата та же.',
  'The instant of `date`, read at UTC+03:00.': 'Момент времени `date` (UTC+03:00).',
  'Whether this is a test payment: no money moved.': 'Тестовый ли платёж: деньги не списаны.',
  'What the merchant earns, in rubles, padded to two decimals.': 'Сколько получит магазин, в рублях, с двумя знаками.',
  "The order's sum again (undocumented), padded to two decimals.":
    'Сумма заказа ещё раз (в документации не описано), с двумя знаками.',
  'Sub-method, such as `card`, `card_not_rf`, `mts`.':
    'Разновидность способа оплаты, например `card`, `card_not_rf`, `mts`.',
  "The payer's address (undocumented).": 'IP-адрес плательщика (в документации не описано).',
  "The payer's masked card or wallet.": 'Скрытый номер карты или кошелёк плательщика.',
  "The payer's phone; absent when UnitPay sends `0`.": 'Телефон плательщика; нет, если UnitPay прислал `0`.',
  'Whether 3-D Secure was passed (`3ds` on the wire); in `pay` only.':
    'Пройдена ли проверка 3-D Secure (параметр `3ds`); только в `pay`.',
  'Whether the payment is two-stage (undocumented).': 'Двухстадийный ли платёж (в документации не описано).',
  'The subscription that the payment opened or belongs to.':
    'ID подписки, которую открыл платёж или к которой он относится.',
  "Every parameter as received (decoded, `signature` and `sign` included), without a prototype. Names that the provider adds are here. Empty for `source: 'api'`.":
    "Все параметры, как пришли (раскодированные, с `signature` и `sign`), без прототипа. Здесь же новые параметры UnitPay. Пусто при `source: 'api'`.",
  "The order's sum, padded to two decimals.": 'Сумма заказа, с двумя знаками.',
  "The order's currency, three letters.": 'Валюта заказа, три буквы.',
  'What the payer was charged, padded to two decimals.': 'Сколько списано с плательщика, с двумя знаками.',
  'The currency the payer was charged in.': 'Валюта списания.',
  'Payment system, such as `card`, `sbp`, `mc`.': 'Платёжная система, например `card`, `sbp`, `mc`.',
  "UnitPay's text of the failure.": 'Текст ошибки от UnitPay.',
};
