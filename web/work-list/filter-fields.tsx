import { Button, Checkbox, NativeSelect, SimpleGrid } from '@mantine/core';
import { CAUSE_WORDS } from '../../shared/coverage/cause-words.ts';
import { CAUSES } from '../../shared/coverage/status.ts';
import { STAGE_WORDS } from '../../shared/follow-up/papers/words.ts';
import { useText } from '../language/language.tsx';
import type { ToolbarProps } from './tools.ts';
import { liesAbove, OPEN_STAGES, signOf } from './view.ts';

type FieldsProps = Pick<ToolbarProps, 'lines' | 'unit' | 'view' | 'onView'>;

const ANY = '';

/** By cause, hamlet, stage, and whether anybody is sure. */
export function FilterFields({ lines, unit, view, onView }: FieldsProps) {
  const t = useText();
  const any = { value: ANY, label: t({ vi: 'Tất cả', en: 'All' }) };
  return (
    <SimpleGrid style={{ alignItems: 'end' }} cols={{ base: 2, md: 5 }} spacing="xs">
      <NativeSelect
        size="md"
        label={t({ vi: 'Nguyên nhân', en: 'Cause' })}
        value={view.cause ?? ANY}
        onChange={({ currentTarget: { value } }) =>
          onView({ cause: CAUSES.find((one) => one === value), isUnsure: false })
        }
        data={[any, ...CAUSES.map((cause) => ({ value: cause, label: t(CAUSE_WORDS[cause].label) }))]}
      />
      {!liesAbove(unit) && <HamletSelect lines={lines} view={view} onView={onView} />}
      <NativeSelect
        size="md"
        label={t({ vi: 'Đã làm đến đâu', en: 'How far it got' })}
        value={view.stage ?? ANY}
        onChange={({ currentTarget: { value } }) =>
          onView({ stage: OPEN_STAGES.find((one) => one === value) })
        }
        data={[any, ...OPEN_STAGES.map((stage) => ({ value: stage, label: t(STAGE_WORDS[stage]) }))]}
      />
      <Checkbox
        size="md"
        label={t({ vi: 'Chỉ trẻ chưa rõ', en: 'Only unsure' })}
        checked={view.isUnsure}
        onChange={({ currentTarget: { checked } }) => onView({ isUnsure: checked, cause: undefined })}
        pb={10}
      />
      <Clear onView={onView} />
    </SimpleGrid>
  );
}

const { compare } = new Intl.Collator('vi', { numeric: true });

function HamletSelect({ lines, view, onView }: Pick<FieldsProps, 'lines' | 'view' | 'onView'>) {
  const t = useText();
  const hamlets = [...new Set(lines.flatMap(({ sheet }) => sheet?.hamlet ?? []))].sort(compare);
  return (
    <NativeSelect
      size="md"
      label={t({ vi: 'Ấp, khóm', en: 'Hamlet' })}
      value={view.hamlet ?? ANY}
      onChange={({ currentTarget: { value } }) => onView({ hamlet: value === ANY ? undefined : value })}
      data={[
        { value: ANY, label: t({ vi: 'Tất cả', en: 'All' }) },
        ...hamlets.map((hamlet) => ({ value: signOf(hamlet), label: hamlet })),
        { value: signOf(undefined), label: t({ vi: 'Chưa rõ ấp', en: 'Hamlet unknown' }) },
      ]}
    />
  );
}

function Clear({ onView }: Pick<FieldsProps, 'onView'>) {
  const t = useText();
  const nothing = { cause: undefined, hamlet: undefined, stage: undefined, isUnsure: false };
  return (
    <Button variant="subtle" size="md" onClick={() => onView(nothing)} style={{ justifySelf: 'start' }}>
      {t({ vi: 'Bỏ lọc', en: 'Clear filters' })}
    </Button>
  );
}
