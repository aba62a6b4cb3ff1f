/** @module A form that opens a signed payment form, as a shop's link would. */
import type { FC } from 'hono/jsx';
import { signForm } from '../../wire/form-signature.js';
import type { World } from '../../world.js';
import { projectName } from '../settings/project-name.js';
import type { DashboardView } from '../view.js';

export const TryForm: FC<{ readonly view: DashboardView; readonly world: World }> = ({ view, world }) => {
  const { payments: texts } = view.texts;
  const projects = [...world.store.projects.values()];
  return (
    <form class="newform" method="post" action={view.link('/dashboard/try')}>
      <div>
        <label for="sum">{texts.sumRubles}</label>
        <input id="sum" name="sum" value="900.00" inputmode="decimal" required />
      </div>
      <div>
        <label for="account">{texts.account}</label>
        <input id="account" name="account" value={`order-${world.store.payments.size + 1}`} required />
      </div>
      <div>
        <label for="desc">{texts.desc}</label>
        <input id="desc" name="desc" value={texts.exampleDesc} required />
      </div>
      {projects.length > 1 && (
        <div class="wide">
          <label for="project">{texts.project}</label>
          <select id="project" name="project">
            {projects.map((project) => (
              <option value={project.id}>{projectName(view, project)}</option>
            ))}
          </select>
        </div>
      )}
      <button type="submit" class="main">
        {texts.open}
      </button>
    </form>
  );
};

/** The address of the signed form; undefined when there is no such project. */
export function signedFormPath(world: World, form: URLSearchParams): string | undefined {
  const [first] = world.store.projects.values();
  const project = form.has('project') ? world.store.projects.get(Number(form.get('project'))) : first;
  if (project === undefined) return undefined;
  // People write 900,00; the wire has a point.
  const sum = (form.get('sum') ?? '').trim().replace(',', '.');
  const fields = { account: form.get('account') ?? '', desc: form.get('desc') ?? '', sum };
  const query = new URLSearchParams({ ...fields, signature: signForm(fields, project.secretKey) });
  return `/pay/${encodeURIComponent(project.publicKey)}?${query}`;
}
