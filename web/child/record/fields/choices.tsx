import { Radio } from '@mantine/core';
import { useText } from '../../../language/language.tsx';
import type { Words } from '../../../language/words.ts';
import classes from '../record.module.css';

export interface ChoicesProps<Value extends string> {
  label: Words;
  choices: readonly { value: Value; words: Words }[];
  value: Value | undefined;
  onChange(value: Value): void;
}

/** One of a few, each a line that a thumb can hit. */
export function Choices<Value extends string>({ label, choices, value, onChange }: ChoicesProps<Value>) {
  const t = useText();
  return (
    <Radio.Group
      size="md"
      label={t(label)}
      value={value ?? null}
      onChange={(chosen) => {
        const found = choices.find((one) => one.value === chosen);
        if (found !== undefined) onChange(found.value);
      }}
    >
      {choices.map((one) => (
        <Radio
          key={one.value}
          value={one.value}
          label={t(one.words)}
          size="md"
          classNames={{ body: classes.radio, labelWrapper: classes.label }}
        />
      ))}
    </Radio.Group>
  );
}
