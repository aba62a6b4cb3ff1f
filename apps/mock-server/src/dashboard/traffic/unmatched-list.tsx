/** @module Requests that matched nothing, on top of the journal, each with what is closest to it. */
import type { FC } from 'hono/jsx';
import { METHODS } from '../../methods/index.js';
import { METHOD_NAMES } from '../../methods/method-names.js';
import { isoTime, momentInList } from '../../pages/format/time.js';
import { Icon } from '../../pages/parts/icon.js';
import type { JournalEntry } from '../../state/journal-entry.js';
import type { World } from '../../world.js';
import { Status } from '../parts/status.js';
import type { DashboardView } from '../view.js';
import { closestName } from './closest.js';

interface Props {
  readonly view: DashboardView;
  readonly world: World;
  readonly entry: JournalEntry;
}

/** The list; nothing when every request matched. */
export const UnmatchedList: FC<Omit<Props, 'entry'> & { readonly entries: readonly JournalEntry[] }> = ({
  entries,
  ...props
}) => {
  const { journal: texts } = props.view.texts;
  if (entries.length === 0) return null;
  return (
    <section class="panel rows journal" aria-label={texts.unmatched(entries.length)}>
      <div class="panel-head">
        <h2>{texts.unmatched(entries.length)}</h2>
        <span class="small quiet">{texts.unmatchedHint}</span>
      </div>
      <ol>
        {entries.map((entry) => (
          <Row {...props} entry={entry} />
        ))}
      </ol>
    </section>
  );
};

const Row: FC<Props> = ({ view, world, entry }) => {
  const { journal: texts, words } = view.texts;
  const key = `u${entry.id}`;
  const [what, why] = nameOf(view, entry);
  return (
    <li class="row-warn">
      <details id={key}>
        <summary class="row" id={`${key}-open`}>
          <Icon name="chevron" class="chev" />
          <time class="c-time num" datetime={isoTime(entry.at)}>
            {momentInList(entry.at, world.clock.now(), view.locale)}
          </time>
          <span class="way c-way">
            <Icon name={entry.kind === 'page' ? 'person' : 'shop'} />
            <span>{texts.who[entry.kind]}</span>
          </span>
          <span class="c-what">
            <code>
              <strong>{what}</strong>
            </code>{' '}
            {why}
          </span>
          <span class="c-pay" />
          <span class="c-out">
            <Status tone="wait" ring={false}>
              {texts.matchedNothing}
            </Status>
          </span>
          <span class="c-ms num quiet">{words.ms(Math.round(entry.durationMs))}</span>
        </summary>
        <div class="open">
          <Opened view={view} world={world} entry={entry} />
        </div>
      </details>
    </li>
  );
};

/** What came, and what is wrong with it. */
function nameOf(view: DashboardView, entry: JournalEntry): [what: string, why: string] {
  const { journal: texts } = view.texts;
  if (entry.kind === 'page') return [`/pay/${entry.params['publicKey'] ?? ''}`, texts.noKey];
  if (entry.kind === 'api')
    return [entry.method === '' ? 'method' : entry.method, entry.method === '' ? texts.missing : texts.noMethod];
  return [entry.method, texts.noPath];
}

const Opened: FC<Props> = ({ view, world, entry }) => {
  const { journal: texts, talk } = view.texts;
  const closest = closestOf(world, entry);
  return (
    <>
      <div>
        {entry.kind === 'unmatched' ? (
          <p>
            {texts.apiAddress} <code>GET {world.origin()}/api</code>
          </p>
        ) : (
          closest !== null && (
            <p>
              <strong>
                {texts.closest} <code>{closest}</code>
              </strong>{' '}
              {strangeLetter(entry) !== null && texts.cyrillic(strangeLetter(entry) ?? '')}
            </p>
          )
        )}
        {entry.kind === 'api' && closest !== null && <Compared view={view} entry={entry} closest={closest} />}
      </div>
      <div class="opencol">
        <h3>
          {talk.replyOfUnitPay} {entry.status !== null && <span class="small quiet num">HTTP {entry.status}</span>}
        </h3>
        <pre lang="ru">{entry.reply === '' ? talk.noBody : entry.reply}</pre>
      </div>
      <div class="full">
        <h3>{talk.raw}</h3>
        <pre>{rawOf(entry)}</pre>
      </div>
    </>
  );
};

/** A Cyrillic letter among Latin ones looks the same and matches nothing. */
function strangeLetter(entry: JournalEntry): string | null {
  const typed = entry.kind === 'page' ? (entry.params['publicKey'] ?? '') : entry.method;
  return /[а-яё]/i.exec(typed)?.[0] ?? null;
}

function rawOf(entry: JournalEntry): string {
  if (entry.kind === 'api') return `GET /api?${entry.query}`;
  if (entry.kind === 'page') return `GET /pay/${entry.params['publicKey'] ?? ''}?${entry.query}`;
  return entry.query === '' ? entry.method : `${entry.method}?${entry.query}`;
}

function closestOf(world: World, entry: JournalEntry): string | null {
  if (entry.kind === 'api') return closestName(entry.method, METHOD_NAMES);
  if (entry.kind !== 'page') return null;
  const keys = [...world.store.projects.values()].map(({ publicKey }) => publicKey);
  return closestName(entry.params['publicKey'] ?? '', keys);
}

/** What came beside what the closest method takes. */
const Compared: FC<{ readonly view: DashboardView; readonly entry: JournalEntry; readonly closest: string }> = ({
  view,
  entry,
  closest,
}) => {
  const { journal: texts, talk } = view.texts;
  const method = Object.entries(METHODS).find(([name]) => name === closest)?.[1];
  const key = { name: 'secretKey', required: true, example: '…' };
  const specs = [...(method?.params ?? []), key];
  const wanted = specs.filter(({ name, required }) => required || name in entry.params);
  const stray = Object.keys(entry.params).filter((name) => !wanted.some((spec) => spec.name === name));
  return (
    <table class="kv">
      <thead>
        <tr>
          <th scope="col">{talk.field}</th>
          <th scope="col">{texts.came}</th>
          <th scope="col">{texts.expected}</th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <td class="k">method</td>
          <td class="v bad">{entry.method}</td>
          <td class="v">{closest}</td>
        </tr>
        {wanted.map(({ name, example }) => {
          const came = entry.params[name];
          return (
            <tr>
              <td class="k">{name}</td>
              <td class={came === undefined ? 'v bad' : 'v good'}>{came ?? texts.missing}</td>
              <td class="v">{example}</td>
            </tr>
          );
        })}
        {stray.map((name) => (
          <tr>
            <td class="k">{name}</td>
            <td class="v">{entry.params[name]}</td>
            <td />
          </tr>
        ))}
      </tbody>
    </table>
  );
};
