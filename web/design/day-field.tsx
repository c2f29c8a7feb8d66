import { TextInput, type TextInputProps } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../language/language.tsx';
import type { Words } from '../language/words.ts';
import { inStrokes, strokesIn, writtenDay } from './written-day.ts';

type Plain = Omit<TextInputProps, 'value' | 'onChange' | 'min' | 'max' | 'type' | 'error'>;

export interface DayFieldProps extends Plain {
  /** An ISO date, or nothing. */
  value: string;
  /** Told of every whole day that is typed, and of an emptied field. */
  onDay(iso: string): void;
  min?: string;
  max?: string;
  error?: string | undefined;
}

/**
 * A day, typed as the forms have it: dd/mm/yyyy, on every device. A browser's own date field writes it as the device is set up,
 * and 06/07 read the other way round is another day.
 */
export function DayField({ value, onDay, min, max, error, ...plain }: DayFieldProps) {
  const t = useText();
  const [typed, setTyped] = useState(() => inStrokes(value));
  const shown = writtenDay(typed) === value || value === '' ? typed : inStrokes(value);
  const take = (text: string): void => {
    const next = strokesIn(text);
    setTyped(next);
    const day = writtenDay(next);
    if (next === '' || day !== undefined) onDay(day ?? '');
  };
  const fault = faultOf(shown, { min, max });
  return (
    <TextInput
      {...plain}
      inputMode="numeric"
      autoComplete="off"
      placeholder={t({ vi: 'ngày/tháng/năm', en: 'dd/mm/yyyy' })}
      value={shown}
      error={fault === undefined ? error : t(fault)}
      onChange={({ currentTarget }) => take(currentTarget.value)}
    />
  );
}

const WHOLE = 10;

/** Told once it is as long as a day is written: until then it is still being typed. */
function faultOf(
  text: string,
  { min, max }: { min?: string | undefined; max?: string | undefined },
): Words | undefined {
  const day = writtenDay(text);
  if (day === undefined)
    return text.length < WHOLE ? undefined : { vi: 'Không có ngày này.', en: 'There is no such day.' };
  if (max !== undefined && day > max)
    return { vi: `Chậm nhất là ${inStrokes(max)}.`, en: `${inStrokes(max)} at the latest.` };
  if (min !== undefined && day < min)
    return { vi: `Sớm nhất là ${inStrokes(min)}.`, en: `${inStrokes(min)} at the earliest.` };
  return undefined;
}
