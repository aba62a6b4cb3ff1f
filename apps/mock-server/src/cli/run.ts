/**
 * @module
 * `unitpay-mock`: starts a mock on a port and keeps it until told to stop.
 */
import { createMock } from '../create-mock.js';
import { FAULT_PRESETS } from '../faults/presets.js';
import { startFaults } from '../faults/start-faults.js';
import type { Partner, Project } from '../state/project.js';
import { followWithFile, readSeed } from '../state/state-file.js';
import { envLines } from '../texts/env-lines.js';
import { VERSION } from '../version.js';
import type { Settings, World } from '../world.js';
import { applyFlags } from './apply-flags.js';
import { explain } from './explain.js';
import { optionsOf } from './flag-options.js';
import { DEFAULT_HOST, type Flags, readFlags, readLang, readPort } from './flags.js';
import { helpText } from './help.js';
import { readTls } from './read-tls.js';
import { chooseLang, type Lang, TEXTS } from './texts.js';

/** What the command line gets from its process, so that tests can be one. */
export interface CliProcess {
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Whether the process is the command line's alone. */
  readonly ownProcess: boolean;
  /** Resolves when it is time to stop. */
  readonly stopped: Promise<void>;
}

/** Flags whose empty value, an unset variable most often, would mean something: `--host ''` would open the mock to the network. */
const NEVER_EMPTY = ['host', 'state', 'seed', 'tls-cert', 'tls-key'] as const;

/** Runs until stopped; resolves with the exit code: 0, 1 for a failure, 2 for wrong flags. */
export async function run(cli: CliProcess): Promise<number> {
  const lang = chooseLang(readLang(cli.args), cli.env);
  let flags: Flags = {};
  try {
    flags = readFlags(cli.args, cli.env);
    if (flags.lang !== undefined && !Object.hasOwn(TEXTS, flags.lang))
      return fail(cli, TEXTS[lang].wrongLang(flags.lang), 2);
    if (flags.help === true) return say(cli, helpText(lang));
    if (flags.faults === 'help') return say(cli, `${Object.keys(FAULT_PRESETS).join('\n')}\n`);
    if (flags.version === true) return say(cli, `${VERSION}\n`);
    const empty = NEVER_EMPTY.find((flag) => flags[flag]?.trim() === '');
    if (empty !== undefined) return fail(cli, TEXTS[lang].emptyFlag(empty), 2);
    const port = readPort(flags.port);
    if (port === null) return fail(cli, TEXTS[lang].wrongPort(flags.port ?? ''), 2);
    return await serve(cli, flags, port, lang);
  } catch (error) {
    const explained = explain(error, lang, flags);
    if (explained === null) throw error;
    return fail(cli, explained.message, explained.code);
  }
}

async function serve(cli: CliProcess, flags: Flags, port: number, lang: Lang): Promise<number> {
  const tls = readTls(flags);
  const { mock, world } = createMock(
    { ...optionsOf(flags), ...(flags.seed === undefined ? {} : { seed: readSeed(flags.seed) }) },
    { ownProcess: cli.ownProcess },
  );
  const report = (error: Error) => cli.err(`${TEXTS[lang].notWritten(error.message)}\n`);
  const wanted = wantedBy(world);
  const file = flags.state === undefined ? null : followWithFile(world, flags.state, report);
  if (wanted !== null) applyFlags(world, flags, wanted);
  startFaults(world);
  const host = flags.host ?? DEFAULT_HOST;
  const listener = await mock.listen({ host, port, tls }).catch(async (error: unknown) => {
    await file?.close();
    throw error;
  });
  if (flags.json === true) cli.out(`${JSON.stringify({ event: 'listening', url: listener.url })}\n`);
  else if (flags.quiet !== true) {
    cli.out(banner(world, listener.url, host, lang));
    world.events.on(({ what }) => what !== undefined && cli.err(`${TEXTS[lang].unmatched(what[lang])}\n`));
  }
  await cli.stopped;
  await listener.close();
  const saved = (await file?.close()) ?? true;
  if (flags.json !== true && flags.quiet !== true) cli.out(`${TEXTS[lang].stopped}\n`);
  return saved ? 0 : 1;
}

/** The project and the partner as flags and defaults make them, before a file says otherwise. */
function wantedBy(world: World): { project: Project; partner: Partner; settings: Settings } | null {
  const [project] = world.store.projects.values();
  return project === undefined
    ? null
    : { project, partner: { ...world.store.partner }, settings: { ...world.settings } };
}

function banner(world: World, url: string, host: string, lang: Lang): string {
  const texts = TEXTS[lang];
  const isLoopback = host === 'localhost' || host === '::1' || host.startsWith('127.');
  return [
    texts.listening(url),
    texts.api(url),
    texts.dashboard(url),
    ...[...world.store.projects.values()].flatMap((project) => [
      texts.keys(String(project.id), project.publicKey),
      project.webhookUrl === null ? texts.noWebhook : texts.webhook(project.webhookUrl),
    ]),
    isLoopback ? texts.loopback : texts.open(host),
    texts.env,
    ...[...world.store.projects.values()]
      .slice(0, 1)
      .flatMap((project) => envLines(world, project).map(([name, value]) => `${name}=${value}`)),
    '',
    '',
  ].join('\n');
}

function say(cli: CliProcess, text: string): number {
  cli.out(text);
  return 0;
}

function fail(cli: CliProcess, message: string, code: number): number {
  cli.err(`${message}\n`);
  return code;
}
