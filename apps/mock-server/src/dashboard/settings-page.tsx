/** @module Projects: addresses and switches, the lines for a `.env`; and the reset. */
import type { FC } from 'hono/jsx';
import { INIT_TYPES, type Project } from '../state/project.js';
import type { World } from '../world.js';
import { envSnippet } from './env-snippet.js';
import { Choice, Field } from './field.js';
import { DashboardFrame, PostButton } from './frame.js';
import { projectName } from './project-name.js';
import type { DashboardView } from './view.js';

interface Props {
  readonly view: DashboardView;
  readonly world: World;
}

/** The settings. */
export const SettingsPage: FC<Props> = ({ view, world }) => {
  const { settings: texts, tabs } = view.texts;
  return (
    <DashboardFrame view={view} tab="settings" title={tabs.settings}>
      {[...world.store.projects.values()].map((project) => (
        <ProjectCard view={view} world={world} project={project} />
      ))}
      <section class="card">
        <h2>{texts.reset}</h2>
        <p class="quiet">{texts.resetHint}</p>
        <PostButton view={view} path="/dashboard/reset">
          {texts.resetDo}
        </PostButton>
      </section>
    </DashboardFrame>
  );
};

const ProjectCard: FC<Props & { readonly project: Project }> = ({ view, world, project }) => {
  const { settings: texts, common } = view.texts;
  const id = `env-${project.id}`;
  return (
    <section class="card">
      <h2>{projectName(view, project)}</h2>
      <div class="columns">
        <div>
          <h3>{texts.env}</h3>
          <pre id={id}>{envSnippet(world, project)}</pre>
          <p class="quiet small">{texts.envHint}</p>
          <button type="button" data-copy={id} data-done={common.copied} hidden>
            {common.copy}
          </button>
        </div>
        <form method="post" action={view.link(`/dashboard/projects/${project.id}`)}>
          {world.functions.has(project.id) && <p class="notice">{texts.inFunction}</p>}
          <Field
            id={`webhookUrl-${project.id}`}
            name="webhookUrl"
            label={texts.webhookUrl}
            value={project.webhookUrl ?? ''}
            type="url"
          />
          <Field
            id={`successUrl-${project.id}`}
            name="successUrl"
            label={texts.successUrl}
            value={project.successUrl ?? ''}
            type="url"
          />
          <Field
            id={`failUrl-${project.id}`}
            name="failUrl"
            label={texts.failUrl}
            value={project.failUrl ?? ''}
            type="url"
          />
          <Choice
            id={`initType-${project.id}`}
            name="initType"
            label={texts.initType}
            value={project.initType ?? ''}
            options={[['', texts.bySystem], ...INIT_TYPES.map((type) => [type, type] as const)]}
          />
          <Switch name="check" label={texts.check} on={project.check} />
          <Switch name="cashRegister" label={texts.cashRegister} on={project.cashRegister} />
          <button type="submit">{common.save}</button>
        </form>
      </div>
    </section>
  );
};

const Switch: FC<{ readonly name: string; readonly label: string; readonly on: boolean }> = ({ name, label, on }) => (
  <label class="check field">
    <input type="checkbox" name={name} checked={on} /> {label}
  </label>
);
