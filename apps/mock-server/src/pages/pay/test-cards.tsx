/** @module The cards the mock knows, each a button that fills the form in. */
import type { FC } from 'hono/jsx';
import { formatDate } from '../../clock/clock.js';
import { CARDS, type CardRule, TEST_CARD } from '../../reference/cards.js';
import type { PayMessages } from '../i18n/pay.en.js';
import { type Fill, Fills } from './fills.js';
import type { PayView } from './view.js';

/** Writes a card number in groups of four. */
export function spaced(number: string): string {
  return number.replace(/(\d{4})(?=\d)/g, '$1 ');
}

/** What a card button fills in; `now` is the mock's clock, so that the card has not expired. */
export function cardFields(number: string, now: number): { card: string; expiry: string; cvc: string } {
  const year = (Number(formatDate(now).slice(2, 4)) + 4) % 100;
  return { card: spaced(number), expiry: `12/${String(year).padStart(2, '0')}`, cvc: '123' };
}

/** The card a link names to fill in; undefined when the mock has no such card. */
export function knownCard(number: string | undefined): string | undefined {
  return CARDS.find((card) => card.number === number)?.number;
}

/** The documented test card, and for live payments the mock's own ones. */
export const TestCards: FC<{
  readonly view: PayView;
  readonly test: boolean;
  readonly path: string;
  readonly now: number;
}> = ({ view, test, path, now }) => {
  const { hints } = view.texts;
  const cards = test ? CARDS.filter(({ number }) => number === TEST_CARD) : CARDS;
  return (
    <section class="testbox" aria-labelledby="test-cards">
      <h2 id="test-cards">
        {hints.title} <span>{hints.press}</span>
      </h2>
      <Fills view={view} path={path} fills={cards.map((card) => fillOf(hints, card, now))} />
      <p class="hint">{test ? hints.documented : hints.own}</p>
    </section>
  );
};

function fillOf(hints: PayMessages['hints'], card: CardRule, now: number): Fill {
  const { number } = card;
  return {
    value: number,
    fields: cardFields(number, now),
    tone: card.decline !== null ? 'bad' : card.secure ? 'wait' : 'good',
    what: outcomeOf(hints, card),
    shown: spaced(number),
  };
}

function outcomeOf({ outcomes, declines }: PayMessages['hints'], card: CardRule): string {
  if (card.number === TEST_CARD) return outcomes.documented;
  if (card.decline !== null) return declines[card.number as keyof typeof declines] ?? outcomes.declined;
  if (card.secure) return outcomes.secure;
  if (!card.threeDs) return outcomes.noCode;
  return card.operator === 'card_not_rf' ? outcomes.foreign : outcomes.threeDs;
}
