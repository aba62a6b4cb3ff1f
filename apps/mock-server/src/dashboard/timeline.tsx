/** @module What happened, in order: calls, webhooks with their replies, pages, changes of state. */
import type { FC } from 'hono/jsx';
import { formatDate } from '../clock/clock.js';
import type { JournalEntry } from '../state/journal-entry.js';
import { judgeReply } from '../webhooks/judge-reply.js';
import { isOutcome, OutcomeBadge } from './outcome-badge.js';
import type { DashboardView } from './view.js';

/** A list of journal entries, oldest first. */
export const Timeline: FC<{ readonly view: DashboardView; readonly entries: readonly JournalEntry[] }> = ({
  view,
  entries,
}) =>
  entries.length === 0 ? (
    <p class="quiet">{view.texts.common.none}</p>
  ) : (
    <ol class="timeline">
      {entries.map((entry) => (
        <li>
          <Entry view={view} entry={entry} />
        </li>
      ))}
    </ol>
  );

/** One entry; what was said opens on demand. */
const Entry: FC<{ readonly view: DashboardView; readonly entry: JournalEntry }> = ({ view, entry }) => {
  const { payment: texts } = view.texts;
  const shown: [string, string][] = [
    [texts.entry.query, entry.query],
    [texts.entry.params, lines(entry.params)],
    [texts.entry.reply, replyOf(view, entry)],
  ];
  const filled = shown.filter(([, text]) => text !== '');
  return (
    <>
      <p class="small">
        <time class="quiet">{formatDate(entry.at)}</time> <span class="badge">{texts.kinds[entry.kind]}</span>{' '}
        <strong>{entry.method}</strong>
        {isOurs(entry) && <Meaning view={view} word={entry.method} />}
        {entry.status !== null && <> HTTP {entry.status}</>}
        {entry.kind === 'webhook' && <Answer view={view} entry={entry} />}
        {entry.faults.length > 0 && (
          <>
            {' '}
            <span class="badge wait">
              {view.texts.faults.rule} {entry.faults.join(', ')}
            </span>
          </>
        )}
      </p>
      {filled.length > 0 && (
        <details class="small" id={`entry-${entry.id}`}>
          <summary id={`entry-${entry.id}-summary`}>{view.texts.common.details}</summary>
          {filled.map(([name, text]) => (
            <>
              <p class="quiet">{name}</p>
              <pre>{text}</pre>
            </>
          ))}
        </details>
      )}
    </>
  );
};

/** Whether its name is the mock's own word, and no method of the provider. */
function isOurs({ kind }: JournalEntry): boolean {
  return kind === 'state' || kind === 'page';
}

/** What a word of the journal means, in the visitor's language. */
const Meaning: FC<{ readonly view: DashboardView; readonly word: string }> = ({ view, word }) => {
  const meaning = view.texts.payment.happened[word];
  return meaning === undefined ? null : <span class="quiet"> — {meaning}</span>;
};

/** What came back; where nothing did, the journal has a word for it, which stands beside a webhook already. */
function replyOf(view: DashboardView, { kind, status, reply }: JournalEntry): string {
  if (status !== null) return reply;
  return kind === 'webhook' ? '' : (view.texts.payment.happened[reply] ?? reply);
}

/** How a webhook was answered, and how fast. */
const Answer: FC<{ readonly view: DashboardView; readonly entry: JournalEntry }> = ({ view, entry }) => {
  const { webhooks: texts } = view.texts;
  const { status, reply } = entry;
  // Without a reply the journal names the outcome instead.
  const outcome = status === null ? reply : judgeReply({ status, contentType: null, body: reply }).outcome;
  return (
    <>
      {' '}
      {isOutcome(outcome) && <OutcomeBadge view={view} outcome={outcome} />} {texts.took(Math.round(entry.durationMs))}
    </>
  );
};

function lines(params: Readonly<Record<string, string>>): string {
  return Object.entries(params)
    .map(([name, value]) => `${name} = ${value}`)
    .join('\n');
}
