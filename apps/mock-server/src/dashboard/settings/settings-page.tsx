/** @module The settings: how is a shop connected? */
import type { FC } from 'hono/jsx';
import { timeOfDay } from '../../pages/format/time.js';
import { INIT_TYPES, type Project } from '../../state/project.js';
import type { World } from '../../world.js';
import { DashboardFrame, Live, PageHead } from '../frame/frame.js';
import { Copy } from '../parts/copy.js';
import { Choice, Field } from '../parts/field.js';
import { PostButton } from '../parts/post-button.js';
import { Status } from '../parts/status.js';
import { readingOf } from '../talk/reading.js';
import type { DashboardView } from '../view.js';
import { EnvSnippet } from './env-snippet.js';
import { projectName } from './project-name.js';

interface Props {
  readonly view: DashboardView;
  readonly world: World;
}

export const SettingsPage: FC<Props> = ({ view, world }) => {
  const { settings: texts, tabs } = view.texts;
  const projects = [...world.store.projects.values()];
  return (
    <DashboardFrame view={view} world={world} tab="settings" title={tabs.settings}>
      <PageHead title={tabs.settings} lead={texts.lead} />
      {projects.map((project) => (
        <>
          <div class="group-title">
            <h2>{projectName(view, project)}</h2>
          </div>
          <div class="cols">
            <Connect view={view} world={world} project={project} />
            <Addresses view={view} world={world} project={project} />
          </div>
        </>
      ))}
      <section class="panel gap" aria-labelledby="reset-title">
        <div class="panel-head">
          <h2 id="reset-title">{texts.reset}</h2>
        </div>
        <div class="pad stack">
          <p class="small quiet">{texts.resetHint}</p>
          <PostButton view={view} path="/dashboard/reset" class="danger">
            {texts.resetDo}
          </PostButton>
        </div>
      </section>
    </DashboardFrame>
  );
};

type ProjectProps = Props & { readonly project: Project };

const Connect: FC<ProjectProps> = ({ view, world, project }) => {
  const { settings: texts } = view.texts;
  const { id, secretKey } = project;
  const origin = world.origin();
  const query = new URLSearchParams({ method: 'initPayment', paymentType: 'card', account: 'order-1', sum: '900' });
  const key = new URLSearchParams({ projectId: String(id), secretKey });
  return (
    <section class="panel" aria-labelledby={`connect-${id}`}>
      <div class="panel-head">
        <h3 id={`connect-${id}`}>{texts.connect}</h3>
      </div>
      <div class="pad">
        <h4>
          {texts.env} <Copy view={view} of={`env-${id}`} what=".env" />
        </h4>
        <EnvSnippet id={`env-${id}`} world={world} project={project} />
        <p class="hint">{texts.envHint}</p>
        <h4 class="gap">
          {texts.call} <Copy view={view} of={`call-${id}`} what={texts.call} />
        </h4>
        <div class="snippet">
          <pre id={`call-${id}`}>
            curl '<b>{origin}/api</b>?{query.toString()}&{key.toString()}'
          </pre>
        </div>
        <h4 class="gap">
          {texts.pay} <Copy view={view} of={`pay-${id}`} what={texts.pay} />
        </h4>
        <div class="snippet">
          <pre id={`pay-${id}`}>
            curl -X POST{' '}
            <b>
              {origin}/__mock__/payments/{newestId(world)}/pay
            </b>
          </pre>
        </div>
        <p class="hint">{texts.payId}</p>
      </div>
    </section>
  );
};

/** The newest payment, or one that the first call will get. */
function newestId({ store }: World): number {
  return [...store.payments.keys()].at(-1) ?? 2200000001;
}

const Addresses: FC<ProjectProps> = ({ view, world, project }) => {
  const { settings: texts, common } = view.texts;
  const { id } = project;
  return (
    <section class="panel" aria-labelledby={`where-${id}`}>
      <div class="panel-head">
        <h3 id={`where-${id}`}>{texts.where}</h3>
        <Live id={`last-${id}`}>
          <LastAnswer view={view} world={world} project={project} />
        </Live>
      </div>
      <form class="pad" method="post" action={view.link(`/dashboard/projects/${id}`)}>
        {world.functions.has(id) && <p class="hint field">{texts.inFunction}</p>}
        <Field
          id={`webhookUrl-${id}`}
          name="webhookUrl"
          label={texts.webhookUrl}
          value={project.webhookUrl ?? ''}
          type="url"
          hint={texts.webhookHint}
        />
        <Field
          id={`successUrl-${id}`}
          name="successUrl"
          label={texts.successUrl}
          value={project.successUrl ?? ''}
          type="url"
        />
        <Field id={`failUrl-${id}`} name="failUrl" label={texts.failUrl} value={project.failUrl ?? ''} type="url" />
        <Choice
          id={`initType-${id}`}
          name="initType"
          label={texts.initType}
          value={project.initType ?? ''}
          options={[['', texts.bySystem], ...INIT_TYPES.map((type) => [type, type] as const)]}
        />
        <fieldset class="stack">
          <legend class="sr">{texts.behaviour}</legend>
          <label class="check">
            <input type="checkbox" name="check" checked={project.check} />
            <span>
              {texts.check[0]}
              <code>{texts.check[1]}</code>
              {texts.check[2]}
            </span>
          </label>
          <label class="check">
            <input type="checkbox" name="cashRegister" checked={project.cashRegister} />
            <span>{texts.cashRegister}</span>
          </label>
        </fieldset>
        <div class="line-actions gap">
          <button type="submit" class="main" id={`save-${id}`}>
            {common.save}
          </button>
          <button
            type="submit"
            id={`test-${id}`}
            name="project"
            value={id}
            formaction={view.link('/dashboard/webhooks/test')}
          >
            {texts.test}
          </button>
        </div>
      </form>
    </section>
  );
};

/** Beside the address: what came back from it last. */
const LastAnswer: FC<ProjectProps> = ({ view, world, project }) => {
  const last = [...world.store.deliveries].findLast(({ projectId }) => projectId === project.id);
  if (last === undefined) return null;
  const { tone } = readingOf(last);
  const { outcomes } = view.texts.words;
  const answer = last.reply === null ? outcomes[last.outcome] : `HTTP ${last.reply.status}`;
  return (
    <Status tone={tone} ring={last.outcome === 'pending'}>
      {view.texts.settings.last(answer, timeOfDay(last.sentAt).slice(0, 5))}
    </Status>
  );
};
