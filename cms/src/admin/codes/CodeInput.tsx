import { Combobox, ComboboxOption, Field } from '@strapi/design-system';
import { useField } from '@strapi/strapi/admin';
import type { CodeFieldProps } from './CodeFieldProps';
import { useOptions } from './sources';

/** Picks one code by its name. */
export const CodeInput = ({ attribute, name, label, hint, required, disabled, labelAction }: CodeFieldProps) => {
  const field = useField<string | null>(name);
  const { options, error } = useOptions(attribute.options?.source ?? 'countries');
  const value = field.value ?? '';
  const unlisted = value !== '' && !options.some(({ code }) => code === value);
  return (
    <Field.Root name={name} id={name} error={field.error ?? error ?? undefined} hint={hint} required={required}>
      <Field.Label action={labelAction}>{label}</Field.Label>
      <Combobox
        value={value}
        disabled={disabled}
        placeholder="Type a name"
        onChange={(code?: string) => field.onChange(name, code ? code : null)}
        onClear={() => field.onChange(name, null)}
      >
        {unlisted && <ComboboxOption value={value}>{value}</ComboboxOption>}
        {options.map(({ code, name: text }) => (
          <ComboboxOption key={code} value={code} textValue={text}>
            {text}
          </ComboboxOption>
        ))}
      </Combobox>
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
};
