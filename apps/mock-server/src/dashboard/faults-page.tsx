/** @module Rules that make things go wrong: listed, added, removed. */
import type { FC } from 'hono/jsx';
import { METHOD_NAMES } from '../methods/method-names.js';
import type { FaultRule } from '../state/fault-rule.js';
import type { World } from '../world.js';
import { Choice, Field } from './field.js';
import { DashboardFrame, Live, PostButton } from './frame.js';
import type { DashboardView } from './view.js';

const WEBHOOKS = ['check', 'pay', 'preauth', 'error'];

/** Rules and the forms that add them. */
export const FaultsPage: FC<{ readonly view: DashboardView; readonly world: World }> = ({ view, world }) => {
  const { faults: texts, tabs } = view.texts;
  const rules = world.faults.list();
  return (
    <DashboardFrame view={view} tab="faults" title={tabs.faults}>
      <p class="quiet">{texts.lead}</p>
      <Live id="faults">
        {rules.length === 0 ? <p class="quiet">{texts.empty}</p> : <Rules view={view} rules={rules} />}
        {rules.length > 0 && (
          <PostButton view={view} path="/dashboard/faults/reset">
            {texts.reset}
          </PostButton>
        )}
      </Live>
      <div class="columns">
        <ApiRuleForm view={view} />
        <WebhookRuleForm view={view} />
      </div>
    </DashboardFrame>
  );
};

const Rules: FC<{ readonly view: DashboardView; readonly rules: readonly FaultRule[] }> = ({ view, rules }) => {
  const { faults: texts, common } = view.texts;
  return (
    <table class="cards">
      <thead>
        <tr>
          <th scope="col">{texts.rule}</th>
          <th scope="col">{texts.use}</th>
          <th scope="col">{common.remove}</th>
        </tr>
      </thead>
      <tbody>
        {rules.map((rule) => (
          <tr>
            <td data-label={texts.rule} class="mono">
              {JSON.stringify(rule.input)}
            </td>
            <td data-label={texts.use}>
              {texts.hits(rule.hits)}
              {rule.left !== null && `, ${texts.left(rule.left)}`}
            </td>
            <td data-label={common.remove} class="nowrap">
              <PostButton view={view} path={`/dashboard/faults/${rule.id}/remove`}>
                {common.remove} {rule.id}
              </PostButton>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

const ApiRuleForm: FC<{ readonly view: DashboardView }> = ({ view }) => {
  const { faults: texts, common } = view.texts;
  return (
    <form class="card" method="post" action={view.link('/dashboard/faults')}>
      <h2>{texts.api}</h2>
      <input type="hidden" name="target" value="api" />
      <Choice
        id="api-method"
        name="method"
        label={texts.method}
        options={[['', common.any], ...METHOD_NAMES.map((name) => [name, name] as const)]}
      />
      <Choice id="api-kind" name="kind" label={texts.kind} options={Object.entries(texts.apiKinds)} />
      <Field id="api-ms" name="ms" label={texts.ms} value="1000" type="number" />
      <Field id="api-status" name="status" label={texts.status} value="502" type="number" />
      <Field id="api-code" name="code" label={texts.code} />
      <Field id="api-message" name="message" label={texts.message} />
      <Choice
        id="api-execute"
        name="execute"
        label={texts.execute}
        options={[
          ['', texts.executed.usual],
          ['true', texts.executed.yes],
          ['false', texts.executed.no],
        ]}
      />
      <Limits view={view} prefix="api" />
      <button type="submit">{common.add}</button>
    </form>
  );
};

const WebhookRuleForm: FC<{ readonly view: DashboardView }> = ({ view }) => {
  const { faults: texts, common } = view.texts;
  return (
    <form class="card" method="post" action={view.link('/dashboard/faults')}>
      <h2>{texts.webhook}</h2>
      <input type="hidden" name="target" value="webhook" />
      <Choice
        id="webhook-method"
        name="method"
        label={texts.method}
        options={[['*', common.any], ...WEBHOOKS.map((name) => [name, name] as const)]}
      />
      <Choice id="webhook-kind" name="kind" label={texts.kind} options={Object.entries(texts.webhookKinds)} />
      <Field id="webhook-ms" name="ms" label={texts.ms} value="1000" type="number" />
      <Field id="webhook-times" name="times" label={texts.times} value="2" type="number" />
      <Limits view={view} prefix="webhook" />
      <button type="submit">{common.add}</button>
    </form>
  );
};

const Limits: FC<{ readonly view: DashboardView; readonly prefix: string }> = ({ view, prefix }) => (
  <>
    <Field id={`${prefix}-count`} name="count" label={view.texts.faults.count} value="1" type="number" />
    <Field id={`${prefix}-probability`} name="probability" label={view.texts.faults.probability} type="number" />
  </>
);
