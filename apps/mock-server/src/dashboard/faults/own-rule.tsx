/** @module A rule of one's own, as a sentence to fill in; only the fields of the chosen fault are shown, by CSS alone. */
import type { FC } from 'hono/jsx';
import { METHOD_NAMES } from '../../methods/method-names.js';
import { WEBHOOK_METHODS } from '../../state/delivery.js';
import type { World } from '../../world.js';
import type { DashboardView } from '../view.js';

interface Props {
  readonly view: DashboardView;
  readonly world: World;
}

/** How many payments are offered to choose from. */
const OFFERED = 5;

/** A sentence for the API. */
export const OwnApiRule: FC<Props> = ({ view, world }) => {
  const { faults: texts } = view.texts;
  return (
    <form class="pad own-rule" method="post" action={view.link('/dashboard/faults')}>
      <input type="hidden" name="target" value="api" />
      <div class="sentence">
        <span>{texts.ownApi}</span>
        <select name="method" id="api-method" aria-label={texts.method}>
          <option value="">{texts.anyMethod}</option>
          {METHOD_NAMES.map((name) => (
            <option value={name}>{name}</option>
          ))}
        </select>
        <select name="kind" id="api-kind" aria-label={texts.kind}>
          {Object.entries(texts.apiKinds)
            .filter(([kind]) => kind !== 'fields')
            .map(([kind, words]) => (
              <option value={kind}>{words}</option>
            ))}
        </select>
        <span class="only-delay">
          {texts.by} <Amount id="api-seconds" name="seconds" value="8" label={texts.seconds} /> {texts.seconds}
        </span>
        <span class="only-status">
          {texts.withStatus} <Amount id="api-status" name="status" value="502" label={texts.withStatus} />
        </span>
        <span class="only-error">
          {texts.withCode} <Amount id="api-code" name="code" value="105" label={texts.withCode} /> {texts.withMessage}{' '}
          <input id="api-message" name="message" aria-label={texts.message} />
        </span>
        <select name="execute" id="api-execute" aria-label={texts.execute}>
          <option value="">{texts.executed.usual}</option>
          <option value="true">{texts.executed.yes}</option>
          <option value="false">{texts.executed.no}</option>
        </select>
        <Limits view={view} world={world} prefix="api" />
        <button type="submit" class="main" id="add-api">
          {texts.addApi}
        </button>
      </div>
    </form>
  );
};

/** A sentence for the webhooks. */
export const OwnWebhookRule: FC<Props> = ({ view, world }) => {
  const { faults: texts } = view.texts;
  return (
    <form class="pad own-rule" method="post" action={view.link('/dashboard/faults')}>
      <input type="hidden" name="target" value="webhook" />
      <div class="sentence">
        <span>{texts.ownWebhook}</span>
        <select name="method" id="webhook-method" aria-label={texts.method}>
          <option value="*">{texts.anyWebhook}</option>
          {WEBHOOK_METHODS.map((name) => (
            <option value={name}>{name}</option>
          ))}
        </select>
        <select name="kind" id="webhook-kind" aria-label={texts.kind}>
          {Object.entries(texts.webhookKinds)
            .filter(([kind]) => kind !== 'fields')
            .map(([kind, words]) => (
              <option value={kind}>{words}</option>
            ))}
        </select>
        <span class="only-delay">
          {texts.by} <Amount id="webhook-seconds" name="seconds" value="30" label={texts.seconds} /> {texts.seconds}
        </span>
        <span class="only-duplicate">
          {texts.copies} <Amount id="webhook-times" name="times" value="2" label={texts.copies} />
        </span>
        <Limits view={view} world={world} prefix="webhook" />
        <button type="submit" class="main" id="add-webhook">
          {texts.addWebhook}
        </button>
      </div>
    </form>
  );
};

const Amount: FC<{ readonly id: string; readonly name: string; readonly value: string; readonly label: string }> = ({
  id,
  name,
  value,
  label,
}) => <input id={id} name={name} value={value} inputmode="decimal" aria-label={label.replace(/:$/, '')} />;

const Limits: FC<Props & { readonly prefix: string }> = ({ view, world, prefix }) => {
  const { faults: texts } = view.texts;
  const newest = [...world.store.payments.values()].slice(-OFFERED).reverse();
  return (
    <>
      <select name="count" id={`${prefix}-often`} aria-label={texts.howOften}>
        <option value="1">{texts.often.once}</option>
        <option value="3">{texts.often.three}</option>
        <option value="">{texts.often.always}</option>
        <option value="half">{texts.chance(50)}</option>
      </select>
      <select name="paymentId" id={`${prefix}-payment`} aria-label={texts.forWhom}>
        <option value="">{texts.everyPayment}</option>
        {newest.map(({ id, account }) => (
          <option value={id}>{texts.forOrder(account)}</option>
        ))}
      </select>
    </>
  );
};
