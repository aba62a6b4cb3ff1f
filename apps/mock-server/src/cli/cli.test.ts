import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { VERSION } from '../version.js';
import { DECLARED, type Declared } from './declared.js';
import { helpText } from './help.js';
import { run } from './run.js';

/** A file that is no certificate. */
const TEXT_FILE = fileURLToPath(import.meta.url);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'unitpay-mock-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Runs the command line in this process: `ready` has its first line, `stop` ends it and tells code and texts. */
function start(args: readonly string[], env: Record<string, string> = {}) {
  let stop: () => void = () => undefined;
  const stopped = new Promise<void>((resolve) => {
    stop = resolve;
  });
  let said: (text: string) => void = () => undefined;
  const ready = new Promise<string>((resolve) => {
    said = resolve;
  });
  const texts = { out: '', err: '' };
  const code = run({
    args,
    env,
    ownProcess: false,
    stopped,
    out: (text) => {
      texts.out += text;
      said(text);
    },
    err: (text) => {
      texts.err += text;
    },
  });
  return {
    ready,
    ended: async () => ({ code: await code, ...texts }),
    stop: async () => {
      stop();
      return { code: await code, ...texts };
    },
  };
}

/** Says which flag, file or port it is about. */
const EXPLAINED = /^(--[a-z-]+|State file|Seed file|Port|ENOENT|ENAMETOOLONG)/;

/** Starts and stops at once. */
async function startAndStop(args: readonly string[]) {
  const cli = start(args);
  const first = await Promise.race([cli.ready, cli.ended()]);
  return typeof first === 'string' ? cli.stop() : first;
}

async function urlOf(cli: ReturnType<typeof start>): Promise<string> {
  return (JSON.parse(await cli.ready) as { url: string }).url;
}

describe('unitpay-mock', () => {
  it('prints one line of JSON when it is ready, and stops when told to', async () => {
    const cli = start(['--port', '0', '--json']);
    const url = await urlOf(cli);
    expect((await fetch(`${url}/__mock__/health`)).status).toBe(200);
    expect(await cli.stop()).toEqual({ code: 0, out: `{"event":"listening","url":"${url}"}\n`, err: '' });
    await expect(fetch(url)).rejects.toThrow('fetch failed');
  });

  it('takes keys and addresses from its flags', async () => {
    const cli = start([
      '--port',
      '0',
      '--json',
      '--project-id',
      '7',
      '--secret-key',
      'k',
      '--login',
      'me',
      '--partner-secret-key',
      'pk',
      '--public-url',
      'https://pay.example/',
    ]);
    const url = await urlOf(cli);
    const get = async (query: string) => (await fetch(`${url}/api?${query}`)).json();
    expect(await get('method=initPayment&projectId=7&secretKey=k&paymentType=card&account=a&sum=1')).toMatchObject({
      result: { redirectUrl: expect.stringMatching(/^https:\/\/pay\.example\/pay\/redirect\//) },
    });
    expect(await get('method=getPartner&login=me&secretKey=pk')).toMatchObject({ result: { email: 'me' } });
    await cli.stop();
  });

  it('says that only this machine reaches it, or that everybody does', async () => {
    const local = start(['--port', '0', '--lang', 'en']);
    expect(await local.ready).toContain('from this machine only');
    const open = start(['--port', '0', '--host', '0.0.0.0', '--lang', 'en']);
    expect(await open.ready).toContain('everyone who can reach this machine');
    await Promise.all([local.stop(), open.stop()]);
  });

  it('refuses a state file that another mock uses with code 1, in the language asked for, and frees it when it ends', async () => {
    const args = ['--port', '0', '--json', '--state', join(folder, 'state.json')];
    const first = start(args);
    await first.ready;
    expect(await start([...args, '--lang', 'en']).ended()).toMatchObject({
      code: 1,
      err: expect.stringContaining('is used by another mock, process'),
    });
    expect((await start([...args, '--lang', 'ru']).ended()).err).toContain('уже использует другой мок');
    const { port } = new URL(await urlOf(first));
    expect((await first.stop()).code).toBe(0);
    const taken = start(['--port', '0', '--json']);
    const { port: other } = new URL(await urlOf(taken));
    expect((await start([...args, '--port', other]).ended()).err).toContain('taken');
    await taken.stop();
    const again = start([...args, '--port', port]);
    await again.ready;
    expect((await again.stop()).code).toBe(0);
  });

  it('says that a taken port is taken', async () => {
    const first = start(['--port', '0', '--json']);
    const { port } = new URL(await urlOf(first));
    const second = await start(['--port', port]).ended();
    expect([second.code, second.err]).toEqual([1, expect.stringContaining(`Port ${port} on 127.0.0.1 is taken`)]);
    const russian = await start(['--port', port, '--lang', 'ru']).ended();
    expect(russian.err).toContain(`Порт ${port} на 127.0.0.1 занят`);
    await first.stop();
  });

  it.each([
    [['--port', '99999'], '--port has to be a number'],
    [['--port', 'x'], '--port has to be a number'],
    [['--colour'], 'There is no flag --colour. For the list: unitpay-mock --help\n'],
    [['stray'], 'unitpay-mock takes flags only, and "stray" is none.'],
    [['--state'], '--state needs a value. For the list'],
    [['--json=1'], '--json takes no value. For the list'],
    [['--webhook-url', 'ftp://x'], '--webhook-url: expected an http:// or https:// address'],
    [['--project-id', 'x'], '--project-id: expected the number of a project'],
    [['--partner-secret-key', ''], '--partner-secret-key: expected a non-empty string'],
    [['--lang', 'fr'], '--lang has to be ru or en'],
    [['--tls-cert', 'x.pem'], '--tls-cert and --tls-key go together'],
    [['--tls-cert', '/nowhere/c.pem', '--tls-key', '/nowhere/k.pem'], '/nowhere/c.pem'],
  ])('refuses %j with code 2', async (args, text) => {
    const { code, err } = await start(args).ended();
    expect([code, err]).toEqual([2, expect.stringContaining(text)]);
  });

  it.each([
    [['--port', 'x'], '--port должен быть числом'],
    [['--prot', '1'], 'Параметра --prot нет. Список: unitpay-mock --help\n'],
    [['stray'], 'unitpay-mock принимает только параметры, а «stray» — не параметр.'],
    [['--state'], 'Параметру --state нужно значение. Список'],
    [['--state', '--json'], 'Параметру --state нужно значение. Список'],
    [['--json=1'], 'Параметр --json не принимает значения. Список'],
    [['--webhook-url', 'ftp://x'], '--webhook-url: ожидается адрес http:// или https://'],
    [['--project-id', 'x'], '--project-id: ожидается номер проекта'],
    [['--host', '192.0.2.1'], 'нет адреса 192.0.2.1'],
    [
      ['--state', '/nowhere/state.json'],
      'Файл состояния /nowhere/state.json не принят: нет папки, в которой он должен быть.',
    ],
    [['--tls-cert', TEXT_FILE, '--tls-key', TEXT_FILE], 'Сертификат или его ключ не подходит'],
  ])('says in Russian what is wrong with %j', async (args, text) => {
    const { err } = await start(['--port', '0', '--lang', 'ru', ...args]).ended();
    expect(err).toContain(text);
  });

  it.each([
    ['{', 'это не JSON'],
    ['[]', 'это не объект JSON'],
    ['{}', 'в нём нет числа "version"'],
    ['{"version":99}', 'его записал более новый мок'],
    ['{"version":1,"paiments":[]}', 'there is no "paiments" here'],
  ])('says in Russian what is wrong with a state file that holds %s', async (text, reason) => {
    const path = join(folder, 'state.json');
    writeFileSync(path, text);
    const { err } = await start(['--port', '0', '--lang', 'ru', '--state', path]).ended();
    expect(err).toContain(`Файл состояния ${path} не принят и не изменён: ${reason}`);
  });

  it('tells in its banner what a state file remembers', async () => {
    const path = join(folder, 'state.json');
    const projects = [
      { id: 135, name: 'One', publicKey: '135-mock', secretKey: 'a', webhookUrl: 'http://localhost:3000/one' },
      { id: 136, name: 'Two', publicKey: '136-b', secretKey: 'b', webhookUrl: null },
    ].map((project) => ({ ...project, paymentTypes: ['card'] }));
    writeFileSync(path, JSON.stringify({ version: 1, projects }));
    const cli = start(['--port', '0', '--lang', 'en', '--state', path]);
    const banner = await cli.ready;
    await cli.stop();
    expect(banner).toMatch(/135-mock\n.*http:\/\/localhost:3000\/one\n.*136-b\n.*off \(set --webhook-url to enable\)/);
  });

  it.each(['host', 'state', 'seed', 'tls-cert', 'tls-key'])(
    'refuses an empty --%s, which an unset variable gives and which would mean something',
    async (flag) => {
      const said = await Promise.all(['en', 'ru'].map((lang) => start(['--lang', lang, `--${flag}`, '']).ended()));
      expect(said).toMatchObject([
        { code: 2, err: `--${flag} is empty: give it a value or leave it out.\n` },
        { code: 2, err: `--${flag} пуст: задайте значение или уберите параметр.\n` },
      ]);
    },
  );

  const ODD = [
    '',
    ' ',
    '-1',
    '0',
    'NaN',
    '1e9',
    '999999999999',
    '💳',
    '{up}',
    'a,b',
    'http://',
    'https://x/',
    '[]',
    'ё'.repeat(2000),
  ];
  it.each(DECLARED.filter((one: Declared) => one.value !== undefined && one.flag !== 'host').map(({ flag }) => flag))(
    'takes odd values of --%s or says what is wrong with that flag, and never breaks down',
    async (flag) => {
      for (const value of ODD) {
        const args = ['--port', '0', '--json', '--lang', 'en', ...(flag === 'state' ? [] : [`--${flag}=${value}`])];
        if (flag === 'state') args.push(`--state=${join(folder, value.slice(0, 300))}`);
        const { code, err } = await startAndStop(args);
        expect([value, code, err]).toEqual([value, expect.toBeOneOf([0, 1, 2]), expect.any(String)]);
        if (code !== 0) expect([value, err]).toEqual([value, expect.toSatisfy((text: string) => EXPLAINED.test(text))]);
      }
    },
  );

  it('speaks TLS with a certificate', async () => {
    const file = (name: string) => fileURLToPath(new URL(`../../test/support/tls/${name}.pem`, import.meta.url));
    const cli = start(['--port', '0', '--json', '--tls-cert', file('cert'), '--tls-key', file('key')]);
    expect(await urlOf(cli)).toMatch(/^https:/);
    await cli.stop();
  });

  it('keeps the state over a restart, flags winning over what the file remembers', async () => {
    const args = ['--port', '0', '--json', '--state', join(folder, 'state.json')];
    const first = start(args);
    const created = await fetch(
      `${await urlOf(first)}/api?method=initPayment&projectId=135&secretKey=mock_secret&paymentType=card&account=a&sum=1`,
    );
    const { result } = (await created.json()) as { result: { paymentId: number } };
    await first.stop();
    const second = start([...args, '--secret-key', 'new']);
    const read = await fetch(
      `${await urlOf(second)}/api?method=getPayment&paymentId=${result.paymentId}&secretKey=new`,
    );
    expect(await read.json()).toMatchObject({ result: { status: 'wait' } });
    await second.stop();
  });

  it.each([
    ['en', 'The state could not be written'],
    ['ru', 'Состояние не записано'],
  ])('says (%s) and fails when the last state could not be written', async (lang, words) => {
    const gone = join(folder, 'gone');
    mkdirSync(gone);
    const cli = start(['--port', '0', '--lang', lang, '--state', join(gone, 'state.json')]);
    const [url] = /http:\S+(?=\/api)/.exec(await cli.ready) ?? [];
    rmSync(gone, { recursive: true });
    await fetch(`${url}/api?method=initPayment&projectId=135&secretKey=mock_secret&paymentType=card&account=a&sum=1`);
    const { code, err } = await cli.stop();
    expect([code, err]).toEqual([1, expect.stringContaining(words)]);
  });

  it('refuses a damaged state file and leaves it as it is', async () => {
    const path = join(folder, 'state.json');
    writeFileSync(path, '{');
    const { code, err } = await start(['--port', '0', '--state', path]).ended();
    expect([code, err, readFileSync(path, 'utf8')]).toEqual([1, expect.stringContaining('it is not JSON'), '{']);
  });

  it('speaks Russian or English, by --lang before LANG', async () => {
    const texts = await Promise.all([
      start(['--help'], { LANG: 'ru_RU.UTF-8' }).ended(),
      start(['--help', '--lang', 'en'], { LANG: 'ru_RU.UTF-8' }).ended(),
      start(['--help']).ended(),
      start(['--help'], { LC_ALL: '', LANG: 'ru_RU.UTF-8' }).ended(),
    ]);
    expect(texts.map((one) => one.out)).toEqual([helpText('ru'), helpText('en'), helpText('en'), helpText('ru')]);
  });

  it('tells its version, which is the package’s', async () => {
    const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
      version: string;
    };
    expect([VERSION, (await start(['--version']).ended()).out]).toEqual([version, `${version}\n`]);
  });

  it('prints nothing when it is to be quiet', async () => {
    const cli = start(['--port', '0', '--quiet']);
    expect(await cli.stop()).toEqual({ code: 0, out: '', err: '' });
  });
});
