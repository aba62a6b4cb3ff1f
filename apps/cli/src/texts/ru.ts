/**
 * @module
 * The Russian sentences.
 */
import { explainReason } from '@unitpay-kit/core/ru';
import type { Texts } from './en.js';

const list = (names: readonly string[]) => names.join(', ');

/** Russian. */
export const ru: Texts = {
  good: '✓',
  bad: '✗',
  hint: 'подсказка (англ.)',
  notes: {
    ok: '',
    missing: '✗ отсутствует',
    twice: '✗ передано дважды',
    'odd-name': '✗ такого имени UnitPay не присылает',
    'signature-right': '✓ верна',
    'signature-wrong': '✗ не сходится ни с одним заданным ключом',
  },
  reason: explainReason,

  unknownCommand: (word, names) => `Нет команды «${word}». Команды: ${list(names)}. Справка: unitpay --help`,
  unknownFlag: (flag, known) => `У этой команды нет параметра ${flag}. Её параметры: ${list(known)}.`,
  wrongFlag: (flag) =>
    `${flag} задан неверно: параметру со значением нужно значение, а переключателю — нет. Справка: unitpay --help`,
  wrongLang: '--lang принимает ru или en.',
  notAParam: (word) => `«${word}» — не параметр: ожидается имя=значение, например sum=100.00.`,
  paramTwice: (name) => `Параметр ${name} задан дважды: оставьте один.`,
  notJson: (name) =>
    `Значение ${name} начинается как JSON, но это не JSON: проверьте кавычки и возьмите всё слово в кавычки для оболочки.`,
  keyOnCommandLine: (flag) =>
    `${flag === undefined ? 'В командной строке ключ' : `${flag}: ключи в командной строке не принимаются`}: он остаётся в истории оболочки и виден всем на этой машине в списке процессов.
Если это боевой ключ, замените его в личном кабинете UnitPay. Храните ключи в файле .env, который читаете только вы (chmod 600 .env):
  UNITPAY_PROJECT_ID=123456
  UNITPAY_SECRET_KEY=...
или в переменных окружения: read -rs UNITPAY_SECRET_KEY && export UNITPAY_SECRET_KEY`,
  noMethod: (names) => `Какой метод? unitpay call <метод> имя=значение … Описанные методы: ${list(names)}.`,
  notAMethod: (word) => `«${word}» — не имя метода: сначала метод, затем его параметры в виде имя=значение.`,
  onePayment: (command) => `Ожидается один ID платежа: unitpay ${command} 2154490981`,
  oneTarget: (command) =>
    `Ожидается один URL вашего приложения: unitpay webhook ${command} http://localhost:3000/unitpay`,
  oneLog:
    'Ожидается один файл лога или - для стандартного ввода: unitpay webhook replay /var/log/nginx/access.log --to http://localhost:3000/unitpay',
  needsTo: 'Куда отправлять? --to http://localhost:3000/unitpay, или --dry-run, чтобы только показать список.',
  noWebhook:
    "Вебхука здесь нет. Ожидается URL или строка запроса в кавычках, строка access-лога, --file <лог> или - для стандартного ввода: unitpay webhook verify 'https://shop.example/unitpay?method=pay&params[account]=...'",
  fileOrWords: 'Задайте либо --file, либо сам вебхук, но не вместе.',
  noFile: (name, code) => `Не удалось прочитать ${name} (${code}).`,
  notACount: (flag) => `${flag} принимает целое число от 0 до 32: сколько прокси стоит перед приложением.`,
  notAUrl: (text) => `«${text}» — не веб-адрес: ожидается http:// или https://, например http://localhost:3000/unitpay`,
  urlWithQuery: 'Задайте URL без строки запроса: у вебхука она своя.',
  urlWithPassword: 'Задайте URL без имени пользователя и пароля.',
  notAWebhook: (method, names) => `--method принимает ${list(names)}, а не «${method}».`,
  notASum: (sum) => `--sum принимает сумму вида 100 или 100.50, а не «${sum}».`,
  notAnId: (id) => `--payment-id принимает число, которое не начинается с 0, а не «${id}».`,
  noReason: (reason, names) => `Нет причины «${reason}». Причины: ${list(names)}.`,

  missing: (variables) =>
    `Не задано: ${list(variables)}. Задайте в переменных окружения или в файле .env в этой папке (--env-file укажет другой).`,
  noEnvFile: (name, code) => `--env-file: не удалось прочитать ${name} (${code}).`,
  accountMissing: 'Методам аккаунта нужны UNITPAY_LOGIN и UNITPAY_ACCOUNT_KEY.',

  needsYes:
    'Команда меняет что-то в UnitPay, а спросить здесь некого: ничего не отправлено. Если это намеренно, добавьте --yes.',
  notConfirmed: 'Ничего не отправлено.',
  question: 'Продолжить? (да/нет)',
  yes: ['да', 'д', 'yes', 'y'],
  aboutToCall: (method, params) => `Будет вызван ${method} с параметрами ${JSON.stringify(params)}.`,
  aboutToRefund: (id, sum, known) => `Будет возвращено ${sum === undefined ? 'всё' : sum} по платежу ${id} (${known}).`,
  aboutToSend: (origin) =>
    `${origin} — не эта машина. Вебхук, подписанный вашим ключом, неотличим от настоящего: приложение выдаст заказ, за который никто не платил.`,
  aboutToReplay: (count, origin) =>
    `Будет отправлено подлинных вебхуков: ${count}, на ${origin}. Приложение выдаст оплаченное ими.`,

  wrongInput: 'Входные данные неверны, ничего не отправлено (пояснения на английском):',
  internal: (detail) => `Непредвиденная ошибка этой программы; сообщите о ней, не прикладывая ключей:\n${detail}`,

  genuine: 'Вебхук подлинный: подпись, поля и проект верны.',
  signed: 'подписанный текст',
  addressUnchecked: 'IP-адрес не проверялся: в URL его нет. Дайте строку access-лога или --ip.',
  addressFine: (ip, checked) =>
    checked
      ? `IP-адрес ${ip} принадлежит UnitPay. Если приложение всё равно пишет ip-loopback или ip-not-allowed, оно видит прокси, который вёл этот лог: пусть прокси передаёт X-Forwarded-For, и задайте trustedProxies: 1.`
      : `IP-адрес ${ip} не рассматривался: сначала не прошла другая проверка.`,
  proxyWithoutForwardedFor: (ip) =>
    `${ip} — ваш прокси (или программа на этой машине), и он не передаёт X-Forwarded-For: приложение не может узнать, кто обратился. nginx: proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for; и trustedProxies: 1 в приложении. Не включайте ради этого allowLoopback: он примет любого, кто пришёл через прокси.`,
  proxyPassesOn: (ip, forwardedFor, trusted) =>
    trusted === 0
      ? `${ip} — ваш прокси, он передаёт X-Forwarded-For: ${forwardedFor}. Приложение не учитывает это, пока не задано trustedProxies: 1; проверить можно с --trusted-proxies 1.`
      : `${ip} — ваш прокси, он передаёт X-Forwarded-For: ${forwardedFor}. Если отсчитать справа ${trusted}, это не IP-адрес UnitPay: проверьте, сколько прокси на самом деле.`,
  noForwardedFor: (trusted) => `При trustedProxies: ${trusted} заголовок X-Forwarded-For обязателен, а в логе его нет.`,
  foreignAddress: (ip) =>
    `${ip} — не IP-адрес UnitPay: обратился кто-то другой, или между ними прокси, которого лог не называет.`,
  whereToLook:
    'Если приложение всё же отказало, причина возникла внутри него. Найдите в его логе строку «UnitPay webhook …» с этим ID платежа: в ней есть reason, а объяснит его unitpay webhook verify --reason <имя>.',
  inside: (reason) =>
    `\nЭта причина возникает внутри приложения, когда вебхук уже признан подлинным. Найдите в его логе «${reason}»: строка называет платёж, а при сбоях — ошибку и её стек.\n`,
  refusedBySelf: 'Не принято: причина в логе приложения; её объяснит unitpay webhook verify --reason <имя>.',
  noReply: (origin, code) => `${origin} не отвечает (${code}). Запущено ли приложение?`,
  chosen: (count, { answered, twice, forged }) =>
    `К отправке: ${count}; пропущено: с ответом 2xx — ${answered} (--all возьмёт и их), повторов — ${twice}, неподлинных — ${forged}.`,

  doctor: {
    projectKey: 'ключ проекта',
    accountKey: 'ключ аккаунта',
    clock: 'часы',
    addresses: 'список IP-адресов UnitPay',
    handler: 'обработчик вебхуков',
    accepted: 'UnitPay его принимает',
    refused: (code, message) =>
      `UnitPay его отклоняет (${code ?? 'без кода'}: ${message}). Проверьте ключ, проект и login в личном кабинете.`,
    unreachable: (code) => `нет ответа (${code})`,
    noAccount: 'не задан (UNITPAY_LOGIN, UNITPAY_ACCOUNT_KEY); нужен только для баланса и выплат',
    noDate: 'в ответе нет даты для сравнения',
    clockRight: 'идут верно',
    clockOff: (seconds) => `расходятся на ${seconds} с: настройте время этой машины (NTP)`,
    listStatus: (status) => `ответ списка: ${status}`,
    listEmpty: 'в списке нет адресов',
    listKnown: (count) => `адресов: ${count}, все уже встроены`,
    listNew: (fresh) => `новые: ${list(fresh)}. Библиотека читает их сама, а ваш файрвол должен о них узнать.`,
    noHandler: 'не проверялся: --handler https://shop.example/unitpay',
    handlerRight: 'на запрос без подписи отвечает отказом, который ничего не раскрывает',
    handlerBelieves: 'ПРИНИМАЕТ ЗАПРОС БЕЗ ПОДПИСИ: заказ может получить кто угодно. Это обработчик библиотеки?',
    handlerOther: (status, body) => `отвечает не так, как библиотека на поддельный запрос (HTTP ${status}): ${body}`,
  },
};
