import { Field, Flex, Tag } from '@strapi/design-system';
import { Cross } from '@strapi/icons';
import { useField } from '@strapi/strapi/admin';
import type { CodeFieldProps } from './CodeFieldProps';
import { OptionBox } from './OptionBox';
import { useOptions } from './sources';

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
  const codes = readCodes(field.value);
  const nameOf = (code: string) => options.find((option) => option.code === code)?.name ?? code;
  const change = (next: string[]) => field.onChange(name, [...new Set(next)].sort());
  const left = options.filter(({ code }) => !codes.includes(code));
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
        // A new box after each choice, so that it is empty for the next one.
        key={codes.join()}
        options={left}
        disabled={disabled || loading}
        placeholder={loading ? 'Loading …' : 'Type a name to add it'}
        onChoose={(code) => change([...codes, code])}
      />
      {codes.length > 0 && (
        <Flex gap={2} wrap="wrap">
          {codes.map((code) => (
            <Tag
              key={code}
              icon={<Cross />}
              label={`Remove ${nameOf(code)}`}
              disabled={disabled}
              onClick={() => change(codes.filter((other) => other !== code))}
            >
              {nameOf(code)}
            </Tag>
          ))}
        </Flex>
      )}
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
};
