import { Radio, Text, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useText } from '../../../language/language.tsx';
import { useUnits } from '../../../units/use-units.ts';
import type { FieldsProps } from '../draft.ts';
import classes from '../record.module.css';
import { communesLike } from './communes-like.ts';

/** Which commune of the province the child lives in, found by a part of its name. */
export function UnitField({ draft, onChange, besides }: FieldsProps & { besides: string }) {
  const t = useText();
  const units = useUnits();
  const [part, setPart] = useState('');
  const communes = useMemo(() => communesLike(part, { units, besides }), [part, units, besides]);
  return (
    <>
      <TextInput
        size="md"
        label={t({ vi: 'Tìm xã, phường, thị trấn', en: 'Find the commune' })}
        placeholder={t({ vi: 'Gõ tên, không cần dấu', en: 'Type its name, marks can be left out' })}
        autoComplete="off"
        value={part}
        onChange={({ currentTarget }) => setPart(currentTarget.value)}
      />
      <Found communes={communes} draft={draft} onChange={onChange} />
      <Text size="sm" className="quiet">
        {t({
          vi: 'Xã nhận sẽ trả lời; cho đến lúc đó hồ sơ vẫn ở xã bạn.',
          en: 'That commune will answer; until then the case stays with yours.',
        })}
      </Text>
    </>
  );
}

function Found({ communes, draft, onChange }: FieldsProps & { communes: ReturnType<typeof communesLike> }) {
  const t = useText();
  return (
    <div className={classes.units}>
      <Radio.Group
        aria-label={t({ vi: 'Xã nhận hồ sơ', en: 'Commune that takes the case' })}
        value={draft.to ?? null}
        onChange={(to) => onChange({ ...draft, to })}
      >
        {communes.map(({ code, name, district }) => (
          <Radio
            key={code}
            value={code}
            size="md"
            mx="sm"
            label={district === undefined ? name : `${name}, ${district}`}
            classNames={{ body: classes.radio, labelWrapper: classes.label }}
          />
        ))}
      </Radio.Group>
      {communes.length === 0 && (
        <Text p="sm" className="quiet">
          {t({ vi: 'Không có xã nào mang tên này.', en: 'No commune has this name.' })}
        </Text>
      )}
    </div>
  );
}
