/** @module An opened call of the shop: what it asked, with which fields, and UnitPay's reply. */
import type { Child, FC } from 'hono/jsx';
import type { JournalEntry } from '../../state/journal-entry.js';
import { Copy } from '../parts/copy.js';
import type { DashboardView } from '../view.js';
import { apiAnswer } from './api-answer.js';
import { meaningOf } from './signature.js';

/** What an opened call shows. */
export const OpenCall: FC<{
  readonly view: DashboardView;
  readonly entry: JournalEntry;
  readonly id: string;
  readonly children?: Child;
}> = ({ view, entry, id, children }) => {
  const { talk } = view.texts;
  const { method, status, reply, params, query, faults } = entry;
  return (
    <>
      <div class="full">
        <p>
          {talk.calls[method] ?? ''} <Outcome view={view} entry={entry} />
        </p>
        {children}
      </div>
      <div>
        <h3>{talk.callFields}</h3>
        <table class="kv call">
          <thead class="sr">
            <tr>
              <th scope="col">{talk.field}</th>
              <th scope="col">{talk.value}</th>
              <th scope="col">{talk.meaning}</th>
            </tr>
          </thead>
          <tbody>
            {Object.entries(params).map(([name, value]) => (
              <tr>
                <td class="k">{name}</td>
                <td class="v">{value}</td>
                <td>{name === 'sum' ? talk.callSum : meaningOf(view, name, value)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div class="opencol">
        <h3>
          {talk.replyOfUnitPay} {status !== null && <span class="small quiet num">HTTP {status}</span>}
        </h3>
        {status === null ? <p class="quiet">{talk.noReply}</p> : <pre>{reply === '' ? talk.noBody : reply}</pre>}
        {status !== null && faults.length > 0 && <p class="wait">{talk.callSpoiled}</p>}
      </div>
      <details class="full rawbox" id={`${id}-rawbox`}>
        <summary id={`${id}-rawbox-open`}>{talk.raw}</summary>
        <Copy view={view} of={`${id}-raw`} what={talk.raw} />
        <pre id={`${id}-raw`}>GET /api?{query}</pre>
      </details>
    </>
  );
};

const Outcome: FC<{ readonly view: DashboardView; readonly entry: JournalEntry }> = ({ view, entry }) => {
  const { talk } = view.texts;
  if (entry.status === null) return <>{talk.callCut}</>;
  const { refusal } = apiAnswer(view, entry);
  if (refusal === null) return null;
  return (
    <>
      {talk.callRefused} <span lang="ru">{refusal}</span>
    </>
  );
};
