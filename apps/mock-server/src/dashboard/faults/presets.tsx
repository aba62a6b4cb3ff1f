/** @module The presets: what goes wrong in life, each with the question it asks of the shop. */
import type { FC } from 'hono/jsx';
import { API_PRESETS, FAULT_PRESETS, type PresetName, WEBHOOK_PRESETS } from '../../faults/presets.js';
import type { FaultRule } from '../../state/fault-rule.js';
import type { World } from '../../world.js';
import { Status } from '../parts/status.js';
import type { DashboardView } from '../view.js';

interface Props {
  readonly view: DashboardView;
  readonly world: World;
}

/** Both groups of presets. */
export const Presets: FC<Props> = (props) => {
  const { faults: texts } = props.view.texts;
  return (
    <>
      <div class="group-title">
        <h2>{texts.api}</h2>
        <span class="small quiet">{texts.apiHint}</span>
      </div>
      <Group {...props} names={Object.keys(API_PRESETS) as PresetName[]} />
      <div class="group-title">
        <h2>{texts.webhooks}</h2>
        <span class="small quiet">{texts.webhooksHint}</span>
      </div>
      <Group {...props} names={Object.keys(WEBHOOK_PRESETS) as PresetName[]} />
    </>
  );
};

const Group: FC<Props & { readonly names: readonly PresetName[] }> = ({ view, world, names }) => (
  <div class="presets">
    {names.map((name) => (
      <Preset view={view} name={name} rule={ruleOf(world, name)} />
    ))}
  </div>
);

/** The rule in force that a preset made; the numbers beside it don't matter. */
function ruleOf({ faults }: World, name: PresetName): FaultRule | undefined {
  const wanted = JSON.stringify(sorted(FAULT_PRESETS[name]));
  return faults.list().find(({ input, left }) => {
    const { count: _count, ...rest } = input;
    return left !== 0 && JSON.stringify(sorted(rest)) === wanted;
  });
}

function sorted(value: object): object {
  return Object.fromEntries(Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1)));
}

const Preset: FC<{ readonly view: DashboardView; readonly name: PresetName; readonly rule: FaultRule | undefined }> = ({
  view,
  name,
  rule,
}) => {
  const { faults: texts } = view.texts;
  const [title, text] = texts.presets[name];
  const path = rule === undefined ? `/dashboard/faults/preset/${name}` : `/dashboard/faults/${rule.id}/remove`;
  return (
    <form class={rule === undefined ? 'preset' : 'preset is-on'} method="post" action={view.link(path)}>
      <h3>{title}</h3>
      <p>{text}</p>
      <div class="end">
        {rule === undefined ? (
          <>
            <select name="count" id={`often-${name}`} aria-label={`${texts.howOften}: ${title}`}>
              <option value="1">{texts.often.once}</option>
              <option value="3">{texts.often.three}</option>
              <option value="">{texts.often.always}</option>
            </select>
            <button type="submit" id={`preset-${name}`}>
              {texts.turnOn}
              <span class="sr"> {title}</span>
            </button>
          </>
        ) : (
          <>
            <Status tone="wait" ring={false}>
              {texts.on}
            </Status>
            <button type="submit" id={`preset-${name}`} class="plain">
              {texts.turnOff}
              <span class="sr"> {title}</span>
            </button>
          </>
        )}
      </div>
    </form>
  );
};
