import { Field } from '@strapi/design-system';
import { useField } from '@strapi/strapi/admin';
import type { CodeFieldProps } from './CodeFieldProps';
import { CodesPicker } from './CodesPicker';
import { useOptions } from './sources';
import { useWords } from '../words/use-words';

const isCodes = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((code) => typeof code === 'string');

/** Strapi hands a JSON field over as text once its form was edited as text. */
function readCodes(value: unknown): string[] {
  if (isCodes(value)) return value;
  if (typeof value !== 'string' || value === '') return [];
  const parsed: unknown = JSON.parse(value);
  return isCodes(parsed) ? parsed : [];
}

/** Picks codes by their names: type, choose, and the choice joins the tags below. */
export const CodesInput = ({
  attribute,
  name,
  label,
  hint,
  required,
  disabled,
  labelAction,
}: CodeFieldProps) => {
  const field = useField<unknown>(name);
  const { options, loading, error } = useOptions(attribute.options?.source ?? 'countries');
  const { say } = useWords();
  const codes = readCodes(field.value);
  return (
    <Field.Root
      name={name}
      id={name}
      error={field.error ?? error ?? undefined}
      hint={hint}
      required={required}
    >
      <Field.Label action={labelAction}>{label}</Field.Label>
      <CodesPicker
        options={options}
        codes={codes}
        disabled={disabled || loading}
        placeholder={say(loading ? 'common.loading' : 'common.typeNameToAdd')}
        onChange={(next) => field.onChange(name, next)}
      />
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
};
