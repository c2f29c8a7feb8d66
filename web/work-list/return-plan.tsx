import { Button, Group, List, SimpleGrid, Text } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { Panel } from '../design/panel.tsx';
import { useKeptList } from '../device/use-kept-list.ts';
import { useFormat } from '../language/format.ts';
import { useText } from '../language/language.tsx';
import { type Words, words } from '../language/words.ts';
import { Conflicts } from './return-conflicts.tsx';
import { Refused } from './return-refused.tsx';
import type { Returned, Returning } from './use-returning.ts';

interface PlanProps {
  unit: string;
  returning: Returning;
  result: Returned;
}

/** What a list would do, or did: how many rows of each kind, which are refused, and what has to be decided. */
export function Plan({ unit, returning, result }: PlanProps) {
  const { data } = useKeptList(unit, 'all');
  const nameOf = (childId: string) => data?.lines.find((line) => line.childId === childId)?.sheet?.name;
  const { dryRun, conflicts, refused } = result;
  return (
    <>
      <Panel title={dryRun ? LOOK : DONE}>
        <Counts result={result} />
        {dryRun ? <Send returning={returning} result={result} /> : <Thanks />}
      </Panel>
      {conflicts.length > 0 && <Conflicts returning={returning} result={result} nameOf={nameOf} />}
      {refused.length > 0 && <Refused result={result} nameOf={nameOf} />}
    </>
  );
}

const LOOK: Words = { vi: 'Xem trước: chưa ghi gì', en: 'A look ahead: nothing is written yet' };
const DONE: Words = { vi: 'Đã nhận danh sách', en: 'The list was taken' };

function Counts({ result: { dryRun, counts } }: Pick<PlanProps, 'result'>) {
  const written = dryRun ? { vi: 'sẽ ghi', en: 'to be written' } : { vi: 'đã ghi', en: 'written' };
  return (
    <SimpleGrid cols={{ base: 2, sm: 5 }} spacing="xs" component="dl" m={0}>
      <Count of={counts.carriedOut} words={written} />
      <Count of={counts.conflicts} words={{ vi: 'cần quyết định', en: 'to decide' }} />
      <Count of={counts.refused} words={{ vi: 'không nhận', en: 'not taken' }} />
      <Count of={counts.recorded} words={{ vi: 'đã có trong hồ sơ', en: 'in the case already' }} />
      <Count of={counts.untouched} words={{ vi: 'để trống', en: 'left empty' }} />
    </SimpleGrid>
  );
}

function Count({ of, words: told }: { of: number; words: Words }) {
  const t = useText();
  const { number } = useFormat();
  return (
    <div>
      <Text component="dt" size="sm" className="quiet">
        {t({ vi: 'Dòng', en: 'Rows' })} {t(told)}
      </Text>
      <Text component="dd" m={0} fw={600} size="xl">
        {number(of)}
      </Text>
    </div>
  );
}

/** Nothing is left to send where no row would be written and no conflict was decided for the file. */
function Send({ returning, result: { counts, conflicts } }: Omit<PlanProps, 'unit'>) {
  const t = useText();
  const rows = counts.carriedOut + conflicts.filter(returning.isOverruled).length;
  if (rows === 0)
    return <Text mt="sm">{t({ vi: 'Không có dòng nào để ghi.', en: 'There is no row to write.' })}</Text>;
  return (
    <Group mt="md">
      <Button size="md" loading={returning.isBusy} onClick={returning.send}>
        {t(sendRows(rows))}
      </Button>
    </Group>
  );
}

const sendRows = words(
  (rows: number) => `Gửi ${rows} dòng`,
  (rows: number) => (rows === 1 ? 'Send 1 row' : `Send ${rows} rows`),
);

function Thanks() {
  const t = useText();
  return (
    <List mt="md" icon={<IconCircleCheck size={20} color="var(--status-covered)" aria-hidden />}>
      <List.Item>
        {t({
          vi: 'Hãy xóa tệp khỏi máy sau khi nộp: tệp có họ tên trẻ em.',
          en: 'Delete the file from your computer now: it names children.',
        })}
      </List.Item>
    </List>
  );
}
