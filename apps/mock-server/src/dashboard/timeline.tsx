/** @module What happened, in order: calls, webhooks with their replies, pages, changes of state. */
import type { FC } from 'hono/jsx';
import { formatDate } from '../clock/clock.js';
import type { JournalEntry } from '../state/journal-entry.js';
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
export const Entry: FC<{ readonly view: DashboardView; readonly entry: JournalEntry }> = ({ view, entry }) => {
  const { payment: texts } = view.texts;
  const shown: [string, string][] = [
    [texts.entry.query, entry.query],
    [texts.entry.params, lines(entry.params)],
    [texts.entry.reply, entry.reply],
  ];
  const filled = shown.filter(([, text]) => text !== '');
  return (
    <>
      <p class="small">
        <time class="quiet">{formatDate(entry.at)}</time> <span class="badge">{texts.kinds[entry.kind]}</span>{' '}
        <strong>{entry.method}</strong>
        {entry.status !== null && <> HTTP {entry.status}</>}
        {entry.kind === 'webhook' && <> {view.texts.webhooks.took(Math.round(entry.durationMs))}</>}
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

function lines(params: Readonly<Record<string, string>>): string {
  return Object.entries(params)
    .map(([name, value]) => `${name} = ${value}`)
    .join('\n');
}
