import { Field } from '@strapi/design-system';
import { useField } from '@strapi/strapi/admin';
import type { CodeFieldProps } from './CodeFieldProps';
import { OptionBox } from './OptionBox';
import { useOptions } from './sources';
import { useWords } from '../words/use-words';

/** Picks one code by its name. */
export const CodeInput = ({
  attribute,
  name,
  label,
  hint,
  required,
  disabled,
  labelAction,
}: CodeFieldProps) => {
  const field = useField<string | null>(name);
  const { options, loading, error } = useOptions(attribute.options?.source ?? 'countries');
  const { say } = useWords();
  const value = field.value ?? undefined;
  const unlisted = value !== undefined && !options.some(({ code }) => code === value);
  return (
    <Field.Root
      name={name}
      id={name}
      error={field.error ?? error ?? undefined}
      hint={hint}
      required={required}
    >
      <Field.Label action={labelAction}>{label}</Field.Label>
      <OptionBox
        // The box keeps the text of its first options: a new one when they have arrived. It opens not before, or
        // it would close under the hand of whoever was quick.
        key={options.length}
        options={unlisted ? [{ code: value, name: value }, ...options] : options}
        value={value}
        disabled={disabled || loading}
        placeholder={say(loading ? 'common.loading' : 'common.typeName')}
        onChoose={(code) => field.onChange(name, code)}
        onClear={() => field.onChange(name, null)}
      />
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
};
