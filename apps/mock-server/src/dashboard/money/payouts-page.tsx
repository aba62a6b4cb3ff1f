/** @module Payouts, with what a bank would make of them. */
import type { FC } from 'hono/jsx';
import { maskValue } from '../../journal/mask.js';
import { money } from '../../pages/format/money.js';
import { dayAndTime, dayOf, isoTime } from '../../pages/format/time.js';
import type { Payout, PayoutStatus } from '../../state/payout.js';
import type { World } from '../../world.js';
import { DashboardFrame, Live, PageHead } from '../frame/frame.js';
import { Empty } from '../parts/empty.js';
import { methodWord } from '../parts/method.js';
import { PostButton } from '../parts/post-button.js';
import { Status, type Tone } from '../parts/status.js';
import type { DashboardView } from '../view.js';

/** How many payouts are listed. */
const SHOWN = 50;

const TONES: Readonly<Record<PayoutStatus, Tone>> = { success: 'good', not_completed: 'wait', error: 'bad' };

/** Cards with a fate of their own. */
const CARDS = ['4000 0000 0000 9995', '4000 0000 0000 0002'];

interface Props {
  readonly view: DashboardView;
  readonly world: World;
}

/** The balance and the list of payouts, newest first. */
export const PayoutsPage: FC<Props> = ({ view, world }) => {
  const { payouts: texts, tabs, common } = view.texts;
  const all = [...world.store.payouts.values()].reverse();
  const shown = all.slice(0, SHOWN);
  return (
    <DashboardFrame view={view} world={world} tab="payouts" title={tabs.payouts}>
      <PageHead title={tabs.payouts} lead={texts.lead} />
      <Live id="payouts">
        <dl class="facts">
          <div>
            <dt>{texts.balance}</dt>
            <dd class="num">{money(world.store.partner.balance, 'RUB', view.locale)}</dd>
          </div>
          {CARDS.map((card, index) => (
            <div>
              <dt class="num">{card}</dt>
              <dd>{texts.cards[index]}</dd>
            </div>
          ))}
        </dl>
        <div class="panel">
          {shown.length === 0 ? (
            <Empty title={texts.empty} text={texts.emptyText} />
          ) : (
            <>
              <ol class="items">
                {shown.map((payout) => (
                  <Item view={view} payout={payout} />
                ))}
              </ol>
              <div class="foot">
                <span>{common.shown(shown.length, all.length, dayOf(world.clock.now(), view.locale))}</span>
              </div>
            </>
          )}
        </div>
      </Live>
    </DashboardFrame>
  );
};

const Item: FC<{ readonly view: DashboardView; readonly payout: Payout }> = ({ view, payout }) => {
  const { payouts: texts } = view.texts;
  const { id, status, error, createdAt } = payout;
  return (
    <li class="item">
      <div class="item-main">
        <strong>{payout.transactionId}</strong>
        <span class="sub num">
          <time datetime={isoTime(createdAt)}>{dayAndTime(createdAt, view.locale)}</time>
        </span>
      </div>
      <div class="item-state">
        <Status tone={TONES[status]}>{texts.statuses[status]}</Status>
        {error !== null && <span class="sub">{texts.code(error.code)}</span>}
      </div>
      <div class="item-sum">
        <span class="num">{money(payout.sum, 'RUB', view.locale)}</span>
        <span class="sub">
          {methodWord(view, payout.paymentType)} <span class="mono">{maskValue('purse', payout.purse)}</span>
        </span>
      </div>
      <div class="item-do">
        {status !== 'error' &&
          (['success', 'not_completed', 'error'] as const)
            .filter((one) => one !== status)
            .map((one) => (
              <PostButton view={view} path={`/dashboard/payouts/${id}/${one}`}>
                {texts.actions[one]}
              </PostButton>
            ))}
      </div>
    </li>
  );
};
