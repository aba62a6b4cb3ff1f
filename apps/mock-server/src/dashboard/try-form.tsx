/** @module A form that opens a signed payment form, as a shop's link would. */
import type { FC } from 'hono/jsx';
import { signForm } from '../wire/form-signature.js';
import type { World } from '../world.js';
import { Field } from './field.js';
import { projectName } from './project-name.js';
import type { DashboardView } from './view.js';

/** The form. */
export const TryForm: FC<{ readonly view: DashboardView; readonly world: World }> = ({ view, world }) => {
  const { payments: texts } = view.texts;
  const projects = [...world.store.projects.values()];
  return (
    <section class="card">
      <h2>{texts.tryTitle}</h2>
      <p class="quiet">{texts.tryHint}</p>
      <form method="post" action={view.link('/dashboard/try')}>
        <div class="row">
          <Field id="sum" label={texts.sum} value="100.00" required />
          <Field id="account" label={texts.account} value="order-1" required />
          <Field id="desc" label={texts.desc} value={texts.exampleDesc} required />
          {projects.length > 1 && (
            <div class="field">
              <label for="project">{texts.project}</label>
              <select id="project" name="project">
                {projects.map((project) => (
                  <option value={project.id}>{projectName(view, project)}</option>
                ))}
              </select>
            </div>
          )}
        </div>
        <button type="submit" class="main">
          {texts.open}
        </button>
      </form>
    </section>
  );
};

/** The address of the signed form; undefined when there is no such project. */
export function signedFormPath(world: World, form: URLSearchParams): string | undefined {
  const [first] = world.store.projects.values();
  const project = form.has('project') ? world.store.projects.get(Number(form.get('project'))) : first;
  if (project === undefined) return undefined;
  const fields = { account: form.get('account') ?? '', desc: form.get('desc') ?? '', sum: form.get('sum') ?? '' };
  const query = new URLSearchParams({ ...fields, signature: signForm(fields, project.secretKey) });
  return `/pay/${encodeURIComponent(project.publicKey)}?${query}`;
}
