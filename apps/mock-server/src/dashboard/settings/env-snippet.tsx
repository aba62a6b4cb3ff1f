/** @module The settings of a shop's `.env` that point at this mock. */
import type { FC } from 'hono/jsx';
import type { Project } from '../../state/project.js';
import { envLines } from '../../texts/env-lines.js';
import type { World } from '../../world.js';

/** The lines, names in colour; the text alone is what is copied. */
export const EnvSnippet: FC<{ readonly id: string; readonly world: World; readonly project: Project }> = ({
  id,
  world,
  project,
}) => (
  <div class="snippet">
    <pre id={id}>
      {envLines(world, project).map(([name, value], index) => (
        <>
          {index > 0 && '\n'}
          <b>{name}</b>={value}
        </>
      ))}
    </pre>
  </div>
);
