/** @module A labelled text field, and a labelled choice. */
import type { FC } from 'hono/jsx';

interface FieldProps {
  readonly id: string;
  readonly label: string;
  readonly value?: string | undefined;
  readonly required?: boolean;
  readonly type?: 'text' | 'number' | 'url';
  readonly name?: string;
  readonly hint?: string | undefined;
}

/** A labelled text field. */
export const Field: FC<FieldProps> = ({ id, label, value, required, type = 'text', name = id, hint }) => (
  <div class="field">
    <label for={id}>{label}</label>
    <input
      id={id}
      name={name}
      type={type}
      value={value}
      required={required}
      min={type === 'number' ? 0 : undefined}
      step={type === 'number' ? 'any' : undefined}
      aria-describedby={hint === undefined ? undefined : `${id}-hint`}
    />
    {hint !== undefined && (
      <p class="hint" id={`${id}-hint`}>
        {hint}
      </p>
    )}
  </div>
);

interface ChoiceProps {
  readonly id: string;
  readonly label: string;
  readonly name: string;
  readonly options: readonly (readonly [value: string, label: string])[];
  readonly value?: string | undefined;
}

/** A labelled choice. */
export const Choice: FC<ChoiceProps> = ({ id, label, name, options, value }) => (
  <div class="field">
    <label for={id}>{label}</label>
    <select id={id} name={name}>
      {options.map(([option, text]) => (
        <option value={option} selected={option === value}>
          {text}
        </option>
      ))}
    </select>
  </div>
);
