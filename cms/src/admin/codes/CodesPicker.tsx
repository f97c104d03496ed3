import { Flex, Tag } from '@strapi/design-system';
import { Cross } from '@strapi/icons';
import { OptionBox } from './OptionBox';
import type { Option } from './sources';
import { useWords } from '../words/use-words';

/** Several of many: type, choose, and the choice joins the tags below. Codes stay in alphabetical order. */
export const CodesPicker = ({
  options,
  codes,
  disabled,
  placeholder,
  onChange,
}: {
  options: readonly Option[];
  codes: readonly string[];
  disabled?: boolean;
  placeholder: string;
  onChange: (codes: string[]) => void;
}) => {
  const { say } = useWords();
  const nameOf = (code: string) => options.find((option) => option.code === code)?.name ?? code;
  const left = options.filter(({ code }) => !codes.includes(code));
  return (
    <>
      <OptionBox
        // A new box after each choice, so that it is empty for the next one.
        key={codes.join()}
        options={left}
        disabled={disabled}
        placeholder={placeholder}
        onChoose={(code) => onChange([...new Set([...codes, code])].sort())}
      />
      {codes.length > 0 && (
        <Flex gap={2} wrap="wrap">
          {codes.map((code) => (
            <Tag
              key={code}
              icon={<Cross />}
              label={say('common.remove', { name: nameOf(code) })}
              disabled={disabled}
              onClick={() => onChange(codes.filter((other) => other !== code))}
            >
              {nameOf(code)}
            </Tag>
          ))}
        </Flex>
      )}
    </>
  );
};
