/** @module The faults: what is broken on purpose, and what should be tried? */
import type { FC } from 'hono/jsx';
import type { FaultRule } from '../../state/fault-rule.js';
import type { World } from '../../world.js';
import { DashboardFrame, Live, PageHead } from '../frame/frame.js';
import { PostButton } from '../parts/post-button.js';
import { Status } from '../parts/status.js';
import type { DashboardView } from '../view.js';
import { OwnApiRule, OwnWebhookRule } from './own-rule.js';
import { Presets } from './presets.js';
import { RuleSentence } from './rule-sentence.js';

interface Props {
  readonly view: DashboardView;
  readonly world: World;
}

/** Rules in force, presets, and a rule of one's own. */
export const FaultsPage: FC<Props> = ({ view, world }) => {
  const { faults: texts, tabs } = view.texts;
  return (
    <DashboardFrame view={view} world={world} tab="faults" title={tabs.faults}>
      <PageHead title={tabs.faults} lead={texts.lead} />
      <Live id="faults">
        <InForce view={view} world={world} />
      </Live>
      <Live id="presets">
        <Presets view={view} world={world} />
      </Live>
      <div class="group-title">
        <h2>{texts.own}</h2>
        <span class="small quiet">{texts.ownHint}</span>
      </div>
      <section class="panel" aria-label={texts.own}>
        <OwnApiRule view={view} world={world} />
        <OwnWebhookRule view={view} world={world} />
        <div class="foot">
          <span>
            {texts.test} <code>mock.fault({"{ kind: 'delay', ms: 8000, count: 1 }"})</code>
          </span>
        </div>
      </section>
    </DashboardFrame>
  );
};

const InForce: FC<Props> = ({ view, world }) => {
  const { faults: texts } = view.texts;
  const rules = world.faults.list();
  return (
    <section class="panel" aria-labelledby="in-force">
      <div class="panel-head">
        <h2 id="in-force">
          {rules.length === 0 ? texts.none : texts.inForce(rules.filter(({ left }) => left !== 0).length)}
        </h2>
        {rules.length > 0 && (
          <PostButton view={view} path="/dashboard/faults/reset" class="plain">
            {texts.allOff}
          </PostButton>
        )}
      </div>
      {rules.map((rule) => (
        <div class="rule">
          <RuleSentence view={view} world={world} input={rule.input} />
          <Use view={view} rule={rule} />
          <PostButton view={view} path={`/dashboard/faults/${rule.id}/remove`} class="plain">
            {view.texts.common.remove}
            <span class="sr"> {texts.remove(rule.id)}</span>
          </PostButton>
        </div>
      ))}
    </section>
  );
};

const Use: FC<{ readonly view: DashboardView; readonly rule: FaultRule }> = ({ view, rule }) => {
  const { faults: texts } = view.texts;
  const { left, hits, input } = rule;
  if (left === 0)
    return (
      <Status tone="good" ring={false}>
        {texts.left(0, input.count ?? hits)}
      </Status>
    );
  return (
    <Status tone="wait" ring={hits === 0}>
      {left === null ? texts.hits(hits) : texts.left(left, input.count ?? left)}
    </Status>
  );
};
