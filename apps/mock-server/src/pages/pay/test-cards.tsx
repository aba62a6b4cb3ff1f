/** @module The cards the mock knows, listed under the card form as other sandboxes do. */
import type { FC } from 'hono/jsx';
import { CARDS, type CardRule, TEST_CARD, THREE_DS_CODE } from '../../reference/cards.js';
import type { PayMessages } from '../i18n/pay.en.js';
import type { PayView } from './view.js';

/** Writes a card number in groups of four. */
export function spaced(number: string): string {
  return number.replace(/(\d{4})(?=\d)/g, '$1 ');
}

/** The documented test card, and for live payments the mock's own ones. */
export const TestCards: FC<{ readonly view: PayView; readonly test: boolean }> = ({ view, test }) => {
  const { hints } = view.texts;
  return (
    <section class="card small">
      <h2>{hints.title}</h2>
      <dl>
        <dt>{hints.number}</dt>
        <dd class="mono">{spaced(TEST_CARD)}</dd>
        <dt>{hints.code}</dt>
        <dd class="mono">{THREE_DS_CODE}</dd>
      </dl>
      <p>{hints.documented}</p>
      {!test && <OwnCards texts={view.texts} />}
    </section>
  );
};

const OwnCards: FC<{ readonly texts: PayMessages }> = ({ texts: { hints } }) => (
  <details>
    <summary>{hints.ownTitle}</summary>
    <p>{hints.own}</p>
    <table>
      <thead>
        <tr>
          <th scope="col">{hints.number}</th>
          <th scope="col">{hints.outcome}</th>
        </tr>
      </thead>
      <tbody>
        {CARDS.filter((card) => card.number !== TEST_CARD).map((card) => (
          <tr>
            <td class="mono nowrap">{spaced(card.number)}</td>
            <td>
              <Outcome outcomes={hints.outcomes} card={card} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </details>
);

const Outcome: FC<{ readonly outcomes: PayMessages['hints']['outcomes']; readonly card: CardRule }> = ({
  outcomes,
  card,
}) => {
  if (card.decline !== null) {
    return (
      <>
        {outcomes.declined} <span lang="ru">{card.decline}</span>
      </>
    );
  }
  if (card.secure) return <>{outcomes.secure}</>;
  if (!card.threeDs) return <>{outcomes.noCode}</>;
  return <>{card.operator === 'card_not_rf' ? outcomes.foreign : outcomes.threeDs}</>;
};
