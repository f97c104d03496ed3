import { Combobox, ComboboxOption } from '@strapi/design-system';
import { useState, type ChangeEvent } from 'react';
import type { Option } from './sources';

const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/**
 * A combobox that finds by any part of the name or by the code, without accents. The design system's own
 * filter matches beginnings only, and loses its items when a list of more than a hundred is first filtered.
 */
export const OptionBox = ({
  options,
  value,
  disabled,
  placeholder,
  onChoose,
  onClear,
}: {
  options: readonly Option[];
  value?: string;
  disabled?: boolean;
  placeholder: string;
  onChoose: (code: string) => void;
  onClear?: () => void;
}) => {
  const [query, setQuery] = useState('');
  const wanted = plain(query.trim());
  const chosen = options.find(({ code }) => code === value);
  const found = options.filter(
    ({ code, name }) => plain(name).includes(wanted) || plain(code).includes(wanted),
  );
  return (
    <Combobox
      autocomplete="none"
      value={value}
      // Of a list of more than a hundred it draws a part, and knows no name of what is not drawn.
      {...(chosen ? { defaultTextValue: chosen.name } : {})}
      disabled={disabled}
      placeholder={placeholder}
      onInputChange={(event: ChangeEvent<HTMLInputElement>) => setQuery(event.target.value)}
      onOpenChange={(open: boolean) => open || setQuery('')}
      onChange={(code?: string) => code && onChoose(code)}
      onClear={onClear}
    >
      {found.map(({ code, name }) => (
        <ComboboxOption key={code} value={code} textValue={name}>
          {name}
        </ComboboxOption>
      ))}
    </Combobox>
  );
};
