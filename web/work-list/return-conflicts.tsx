import { Button, Group, Paper, Radio, Stack, Text } from '@mantine/core';
import { Panel } from '../design/panel.tsx';
import { useFormat } from '../language/format.ts';
import { useText } from '../language/language.tsx';
import { words } from '../language/words.ts';
import { moreOf, OfRow } from './return-row.tsx';
import type { Conflict, Returned, Returning } from './use-returning.ts';

interface ConflictsProps {
  returning: Returning;
  result: Returned;
  nameOf(childId: string): string | undefined;
}

/** Rows whose case moved on since the list was taken out: field by field, and which side is right. */
export function Conflicts({ returning, result, nameOf }: ConflictsProps) {
  const t = useText();
  const { conflicts, counts, dryRun } = result;
  const decided = conflicts.filter(returning.isOverruled).length;
  return (
    <Panel
      title={{ vi: 'Hồ sơ đã thay đổi từ khi tải danh sách', en: 'Changed since the list was taken out' }}
    >
      <Stack gap="sm">
        {conflicts.map((conflict) => (
          <OneConflict
            key={conflict.childId}
            conflict={conflict}
            name={nameOf(conflict.childId)}
            returning={returning}
          />
        ))}
        {counts.conflicts > conflicts.length && <Text>{t(moreOf(counts.conflicts - conflicts.length))}</Text>}
        {!dryRun && decided > 0 && (
          <Group>
            <Button size="md" loading={returning.isBusy} onClick={returning.send}>
              {t(recordOf(decided))}
            </Button>
          </Group>
        )}
      </Stack>
    </Panel>
  );
}

const recordOf = words(
  (rows: number) => `Ghi ${rows} dòng theo tệp`,
  (rows: number) => (rows === 1 ? 'Record 1 row as the file says' : `Record ${rows} rows as the file says`),
);

interface OneProps {
  conflict: Conflict;
  name: string | undefined;
  returning: Returning;
}

function OneConflict({ conflict, name, returning }: OneProps) {
  const t = useText();
  const { moment } = useFormat();
  const { fields, since, row, childId } = conflict;
  return (
    <Paper withBorder p="sm">
      <OfRow row={row} childId={childId} name={name} />
      <Text size="sm" className="quiet">
        {t(writtenBy(since.by, moment(since.at)))}
      </Text>
      <Radio.Group
        mt="xs"
        aria-label={t({ vi: 'Giữ bên nào', en: 'Which side is right' })}
        value={returning.isOverruled(conflict) ? 'file' : 'stands'}
        onChange={(side) => returning.overrule(conflict, side === 'file')}
      >
        <Stack gap={0}>
          <Radio py={10} value="stands" label={<Side of={fields} side="stands" />} />
          <Radio py={10} value="file" label={<Side of={fields} side="file" />} />
        </Stack>
      </Radio.Group>
    </Paper>
  );
}

const writtenBy = words(
  (by: string, at: string) => `${by} ghi lúc ${at}`,
  (by: string, at: string) => `Written by ${by}, ${at}`,
);

function Side({ of, side }: { of: Conflict['fields']; side: 'stands' | 'file' }) {
  const t = useText();
  const title =
    side === 'stands'
      ? { vi: 'Giữ như đang có', en: 'Keep what stands' }
      : { vi: 'Ghi theo tệp', en: 'As the file says' };
  const told = of.map((field) => `${t(field.name)}: ${t(field[side]) || '–'}`).join(' · ');
  return (
    <>
      <b>{t(title)}</b> ({told})
    </>
  );
}
