/** @module The signature explained: one table for "decoded" and "signed", then the values joined, then the hash. */
import type { FC } from 'hono/jsx';
import { Copy } from '../parts/copy.js';
import type { DashboardView } from '../view.js';
import type { Signing } from './signing.js';

/** The fields in the order they are signed, each with its meaning. */
export const SignedFields: FC<{ readonly view: DashboardView; readonly signing: Signing }> = ({ view, signing }) => {
  const { talk } = view.texts;
  const { fields, projectId, sent } = signing;
  return (
    <div class="fieldsbox">
      <h3>{talk.fieldsTitle}</h3>
      <table class="kv f">
        <caption class="sr">{talk.fieldsCaption}</caption>
        <thead class="sr">
          <tr>
            <th scope="col">№</th>
            <th scope="col">{talk.field}</th>
            <th scope="col">{talk.value}</th>
            <th scope="col">{talk.meaning}</th>
          </tr>
        </thead>
        <tbody>
          {fields.map(({ name, value }, index) => (
            <tr>
              <td class="no">{index + 1}</td>
              <td class="k">{name}</td>
              <td class="v">{value}</td>
              <td>{meaningOf(view, name, value)}</td>
            </tr>
          ))}
          <tr>
            <td class="no">{fields.length + 1}</td>
            <td class="k">secretKey</td>
            <td class="v">••••••</td>
            <td>{talk.keyOf(projectId)}</td>
          </tr>
          <tr>
            <td class="no">–</td>
            <td class="k">signature</td>
            <td class="v">{sent.length > 20 ? `${sent.slice(0, 8)}…${sent.slice(-8)}` : sent}</td>
            <td>{talk.notSigned}</td>
          </tr>
        </tbody>
      </table>
    </div>
  );
};

/** What a field means, by its value where that makes a difference. */
export function meaningOf(view: DashboardView, name: string, value: string): string {
  const { fields } = view.texts.talk;
  for (const key of [`${name}=${value}`, name]) if (Object.hasOwn(fields, key)) return fields[key] ?? '';
  return '';
}

/** The values joined, the key last, and what SHA-256 makes of them. */
export const Signature: FC<{
  readonly view: DashboardView;
  readonly signing: Signing;
  readonly id: string;
  /** Whether a fault signed it with another key. */
  readonly forged: boolean;
}> = ({ view, signing, id, forged }) => {
  const { talk } = view.texts;
  const { fields, computed, sent, matches } = signing;
  return (
    <div class="opencol signbox">
      <h3>
        {talk.signed} <Copy view={view} of={`${id}-sig`} what={talk.signed} />
      </h3>
      {computed === null ? (
        <p>{talk.tooLong}</p>
      ) : (
        <>
          <p class="sig" id={`${id}-sig`}>
            {fields.map(({ value }) => (
              <>
                <b>{value}</b>
                <wbr />
                <i>{'{up}'}</i>
                <wbr />
              </>
            ))}
            <b class="key">secretKey</b>
          </p>
          <p>{talk.rule}</p>
          <pre class="hash">{computed}</pre>
          <p class={matches ? 'quiet' : 'wait'}>{matches ? talk.matches : forged ? talk.forged : talk.byHand}</p>
          {!matches && <pre>{sent}</pre>}
        </>
      )}
    </div>
  );
};
