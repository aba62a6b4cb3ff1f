/**
 * @module
 * The English sentences.
 */
import type { ProcessReason } from '@unitpay-kit/core';
import type { FieldNote } from '../webhook/fields.js';
import { REASONS_EN } from './reasons-en.js';

const list = (names: readonly string[]) => names.join(', ');

const notes: Readonly<Record<FieldNote, string>> = {
  ok: '',
  missing: '✗ missing',
  twice: '✗ came twice',
  'odd-name': '✗ not a name that UnitPay sends',
  'signature-right': '✓ right',
  'signature-wrong': '✗ no configured key gives it',
};

/** English. */
export const en = {
  good: '✓',
  bad: '✗',
  hint: 'hint',
  notes,
  reason: (reason: ProcessReason): string => REASONS_EN[reason],

  // The command line.
  unknownCommand: (word: string, names: readonly string[]) =>
    `There is no command "${word}". The commands are ${list(names)}. Help: unitpay --help`,
  unknownFlag: (flag: string, known: readonly string[]) =>
    `${flag} is not an option of this command. Its options are ${list(known)}.`,
  wrongFlag: (flag: string) =>
    `${flag} is used wrongly: an option that takes a value needs one, and a switch takes none. Help: unitpay --help`,
  wrongLang: '--lang takes ru or en.',
  notAParam: (word: string) => `"${word}" is not a parameter: expected name=value, such as sum=100.00.`,
  paramTwice: (name: string) => `The parameter ${name} is given twice: give it once.`,
  notJson: (name: string) =>
    `The value of ${name} begins like JSON and is none: check its quotes, and quote the whole word for the shell.`,
  keyOnCommandLine: (flag: string | undefined) =>
    `${flag === undefined ? 'There is a key on the command line' : `${flag}: keys are not taken on the command line`}: it stays in the shell's history, and everyone on this machine sees it in the list of processes.
If it was a live key, replace it in the UnitPay dashboard. Put keys into a .env file that only you can read (chmod 600 .env):
  UNITPAY_PROJECT_ID=123456
  UNITPAY_SECRET_KEY=...
or into the environment: read -rs UNITPAY_SECRET_KEY && export UNITPAY_SECRET_KEY`,
  noMethod: (names: readonly string[]) =>
    `Which method? unitpay call <method> name=value ... The documented ones are ${list(names)}.`,
  notAMethod: (word: string) =>
    `"${word}" is not the name of a method: the method comes first, then its parameters as name=value.`,
  onePayment: (command: string) => `Expected one payment id: unitpay ${command} 2154490981`,
  oneTarget: (command: string) =>
    `Expected one address of your application: unitpay webhook ${command} http://localhost:3000/unitpay`,
  oneLog:
    'Expected one log file, or - for standard input: unitpay webhook replay /var/log/nginx/access.log --to http://localhost:3000/unitpay',
  needsTo: 'Where to? --to http://localhost:3000/unitpay, or --dry-run to only list what would be sent.',
  noWebhook:
    "There is no webhook in what was given. Expected a URL or a raw query in quotes, a line of an access log, --file <log>, or - for standard input: unitpay webhook verify 'https://shop.example/unitpay?method=pay&params[account]=...'",
  fileOrWords: 'Give either --file or the webhook itself, not both.',
  noFile: (name: string, code: string) => `${name} can't be read (${code}).`,
  notACount: (flag: string) =>
    `${flag} takes a whole number from 0 to 32: how many proxies stand in front of the application.`,
  notAUrl: (text: string) =>
    `"${text}" is not a web address: expected http:// or https://, such as http://localhost:3000/unitpay`,
  urlWithQuery: 'Give the address without a query: the webhook brings its own.',
  urlWithPassword: 'Give the address without a user name and a password.',
  notAWebhook: (method: string, names: readonly string[]) => `--method takes ${list(names)}, not "${method}".`,
  notASum: (sum: string) => `--sum takes a sum such as 100 or 100.50, not "${sum}".`,
  notAnId: (id: string) => `--payment-id takes a number that does not begin with 0, not "${id}".`,
  noReason: (reason: string, names: readonly string[]) =>
    `There is no reason "${reason}". The reasons are ${list(names)}.`,

  // Settings.
  missing: (variables: readonly string[]) =>
    `Not set: ${list(variables)}. Set ${variables.length === 1 ? 'it' : 'them'} in the environment or in a .env file in this folder (--env-file names another).`,
  noEnvFile: (name: string, code: string) => `--env-file: ${name} can't be read (${code}).`,
  accountMissing: 'Methods of the account need UNITPAY_LOGIN and UNITPAY_ACCOUNT_KEY.',

  // Money.
  needsYes:
    'This changes something at UnitPay, and nobody can be asked here: nothing was sent. Add --yes if you mean it.',
  notConfirmed: 'Nothing was sent.',
  question: 'Go on? (yes/no)',
  yes: ['yes', 'y'] as readonly string[],
  aboutToCall: (method: string, params: Readonly<Record<string, unknown>>) =>
    `About to call ${method} with ${JSON.stringify(params)}.`,
  aboutToRefund: (id: string, sum: string | undefined, known: string) =>
    `About to refund ${sum === undefined ? 'everything' : sum} of payment ${id} (${known}).`,
  aboutToSend: (origin: string) =>
    `${origin} is not this machine. A webhook signed with your key is as good as UnitPay's: the application will deliver an order that nobody paid for.`,
  aboutToReplay: (count: number, origin: string) =>
    `About to send ${count} genuine webhooks to ${origin}: it will deliver what they paid for.`,

  // Errors.
  wrongInput: 'The input is wrong; nothing was sent:',
  internal: (detail: string) => `Unexpected internal error of this program; please report it, without keys:\n${detail}`,

  // Webhooks.
  genuine: 'This webhook is genuine: signature, fields and project are right.',
  signed: 'signed text',
  addressUnchecked: 'The address was not checked: a URL has none. Give a line of the access log, or --ip.',
  addressFine: (ip: string, checked: boolean) =>
    checked
      ? `The address ${ip} is one of UnitPay's. If the application says ip-loopback or ip-not-allowed all the same, it sees the proxy that wrote this log: let the proxy send X-Forwarded-For and set trustedProxies: 1.`
      : `The address ${ip} was not looked at: something else is wrong first.`,
  proxyWithoutForwardedFor: (ip: string) =>
    `${ip} is a proxy of yours (or a program on this machine), and it passes no X-Forwarded-For on, so the application can't know who called. nginx: proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for; then trustedProxies: 1 in the application. Do not set allowLoopback for this: it would accept everyone who comes through the proxy.`,
  proxyPassesOn: (ip: string, forwardedFor: string, trusted: number) =>
    trusted === 0
      ? `${ip} is a proxy of yours and passes on X-Forwarded-For: ${forwardedFor}. The application ignores that until it has trustedProxies: 1; see it with --trusted-proxies 1.`
      : `${ip} is a proxy of yours and passes on X-Forwarded-For: ${forwardedFor}. Counted ${trusted} from the right, that is not an address of UnitPay: check how many proxies there are.`,
  noForwardedFor: (trusted: number) =>
    `With trustedProxies: ${trusted} the header X-Forwarded-For has to be there, and the log shows none.`,
  foreignAddress: (ip: string) =>
    `${ip} is not an address of UnitPay: somebody else called, or a proxy that the log does not name stands in between.`,
  whereToLook:
    'If the application refused it all the same, the reason arose inside it. Look in its log for the line "UnitPay webhook ..." with this payment id: its "reason" says what happened, and unitpay webhook verify --reason <name> explains it.',
  inside: (reason: string) =>
    `\nThis arises inside the application, after the webhook was found genuine. Look in its log for "${reason}": the line names the payment, and for failures the error with its stack.\n`,
  refusedBySelf:
    'Not accepted: the log of the application has the reason; unitpay webhook verify --reason <name> explains it.',
  noReply: (origin: string, code: string) => `${origin} did not answer (${code}). Is the application running?`,
  chosen: (count: number, { answered, twice, forged }: { answered: number; twice: number; forged: number }) =>
    `${count} to send; left out: ${answered} answered with 2xx (--all takes them too), ${twice} repeated, ${forged} not genuine.`,

  doctor: {
    projectKey: 'key of the project',
    accountKey: 'key of the account',
    clock: 'clock',
    addresses: "UnitPay's address list",
    handler: 'webhook handler',
    accepted: 'UnitPay accepts it',
    refused: (code: number | undefined, message: string) =>
      `UnitPay refuses it (${code ?? 'no code'}: ${message}). Check key, project and login in the dashboard.`,
    unreachable: (code: string) => `no answer (${code})`,
    noAccount: 'not configured (UNITPAY_LOGIN, UNITPAY_ACCOUNT_KEY); needed for balance and payouts only',
    noDate: 'the reply has no date to compare with',
    clockRight: 'right',
    clockOff: (seconds: number) => `off by ${seconds} s: set the time of this machine (NTP)`,
    listStatus: (status: number) => `the list answered ${status}`,
    listEmpty: 'the list holds no address',
    listKnown: (count: number) => `${count} addresses, all of them built in`,
    listNew: (fresh: readonly string[]) =>
      `new there: ${list(fresh)}. The kit reads them by itself; a firewall of yours has to learn them.`,
    noHandler: 'not looked at: --handler https://shop.example/unitpay',
    handlerRight: 'refuses an unsigned request with the reply that tells nothing',
    handlerBelieves:
      'ACCEPTS A REQUEST WITHOUT A SIGNATURE: anyone can have orders delivered. Is this the handler of the kit?',
    handlerOther: (status: number, body: string) =>
      `answers something else than the kit does to a forged request (HTTP ${status}): ${body}`,
  },
};

/** The sentences of one language; a sentence that one of them lacks doesn't compile. */
export type Texts = typeof en;
