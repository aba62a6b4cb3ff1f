/** @module One payment: what happened, who is to blame, what next. */
import type { FC } from 'hono/jsx';
import { linkToken } from '../../engine/links.js';
import { money } from '../../pages/format/money.js';
import { Icon } from '../../pages/parts/icon.js';
import { isPayable } from '../../pages/pay/result.js';
import type { Payment } from '../../state/payment.js';
import type { World } from '../../world.js';
import { DashboardFrame, Live } from '../frame/frame.js';
import { PaymentStatusWord } from '../parts/status.js';
import { conversationOf } from '../talk/steps.js';
import { Talk } from '../talk/talk.js';
import type { DashboardView } from '../view.js';
import { Actions } from './actions.js';
import { Facts } from './facts.js';
import { VerdictBanner } from './verdict-banner.js';

interface Props {
  readonly view: DashboardView;
  readonly world: World;
  readonly payment: Payment;
  /** Whether plain page views are drawn too. */
  readonly withViews: boolean;
}

export const PaymentPage: FC<Props> = ({ withViews, ...props }) => {
  const { view, world, payment } = props;
  return (
    <DashboardFrame view={view} world={world} tab="payments" title={view.texts.payment.title(payment.id)}>
      <p class="crumb">
        <a id="crumb" href={view.link('/')}>
          {view.texts.tabs.payments}
        </a>{' '}
        / <span class="num">{payment.id}</span>
      </p>
      <Live id="facts">
        <Head {...props} />
        <VerdictBanner {...props} />
        <Facts {...props} />
      </Live>
      <div class="with-aside">
        <Live id="talk">
          <Talk {...props} conversation={conversationOf(world, payment, withViews)} withViews={withViews} />
        </Live>
        <Live id="actions" class="aside">
          <Actions {...props} />
        </Live>
      </div>
    </DashboardFrame>
  );
};

const Head: FC<Omit<Props, 'withViews'>> = ({ view, world, payment }) => {
  const { payment: texts, words } = view.texts;
  const token = linkToken(world, payment);
  return (
    <div class="head">
      <div>
        <h1 class="sumline">
          <span class="bigsum">{money(payment.orderSum, payment.orderCurrency, view.locale)}</span>{' '}
          <PaymentStatusWord view={view} payment={payment} /> {payment.test && <span class="tag">{words.test}</span>}
        </h1>
        <p>
          {payment.account}
          {payment.desc !== '' && ` · ${payment.desc}`}
        </p>
      </div>
      <div class="buttons">
        {isPayable(payment) && (
          <a
            class="btn"
            id="pay-page"
            href={view.link(`/pay/redirect/${token}${payment.status === 'error' ? '?again=1' : ''}`)}
          >
            <Icon name="card" />
            {texts.payPage}
          </a>
        )}
        <a class="btn" id="status-page" href={view.link(`/pay/receipt/${token}`)}>
          <Icon name="list" />
          {texts.statusPage}
        </a>
      </div>
    </div>
  );
};
