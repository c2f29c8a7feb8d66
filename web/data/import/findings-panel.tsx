import { Anchor, Stack, Table, Text, Title } from '@mantine/core';
import { Link } from 'react-router';
import { Panel } from '../../design/panel.tsx';
import { useFormat } from '../../language/format.ts';
import { useText } from '../../language/language.tsx';
import type { Words } from '../../language/words.ts';
import { type Import, isUnderWay } from '../import-words.ts';
import { type FindingCount, groupFindings } from './group-findings.ts';

/** What was found in the rows, by kind, with how to mend it. */
export function FindingsPanel({ of: one }: { of: Import }) {
  const t = useText();
  const { rejections, doubts } = groupFindings(one.findings);
  if (one.findings.length === 0 && (isUnderWay(one) || one.counts === undefined)) return null;
  return (
    <Panel title={{ vi: 'Lỗi và nghi vấn', en: 'Findings' }}>
      {one.findings.length === 0 && (
        <Text>{t({ vi: 'Không có lỗi hay nghi vấn nào.', en: 'Nothing was found wrong.' })}</Text>
      )}
      <Stack>
        <Group title={REJECTED} findings={rejections} />
        <Group title={DOUBTED} findings={doubts} />
      </Stack>
    </Panel>
  );
}

const REJECTED = { vi: 'Dòng bị từ chối', en: 'Rows rejected' };
const DOUBTED = { vi: 'Dòng vẫn nhận, có điểm nghi vấn', en: 'Rows taken, with a doubt' };

function Group({ title, findings }: { title: Words; findings: readonly FindingCount[] }) {
  const t = useText();
  if (findings.length === 0) return null;
  return (
    <div>
      <Title order={3} size="h5">
        {t(title)}
      </Title>
      <Table.ScrollContainer minWidth={520} scrollAreaProps={{ tabIndex: 0 }}>
        <Table verticalSpacing="sm">
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t({ vi: 'Mã', en: 'Code' })}</Table.Th>
              <Table.Th scope="col">
                {t({ vi: 'Nội dung và cách sửa', en: 'What, and how to mend' })}
              </Table.Th>
              <Table.Th scope="col" ta="end">
                {t({ vi: 'Số lần', en: 'Count' })}
              </Table.Th>
              <Table.Th scope="col">{t({ vi: 'Vị trí', en: 'Where' })}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {findings.map((one) => (
              <FindingRow key={one.code} one={one} />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </div>
  );
}

function FindingRow({ one }: { one: FindingCount }) {
  const t = useText();
  const { number } = useFormat();
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={400}>
        {one.code}
      </Table.Th>
      <Table.Td>
        {t(one)}
        {one.mend !== undefined && (
          <Text size="sm" className="quiet">
            {t(one.mend)}
          </Text>
        )}
      </Table.Td>
      <Table.Td ta="end">{number(one.count)}</Table.Td>
      <Table.Td style={{ whiteSpace: 'nowrap' }}>
        <Anchor component={Link} to={`?code=${one.code}#rows`} preventScrollReset replace>
          {t({ vi: 'Xem các dòng', en: 'Show rows' })}
        </Anchor>
      </Table.Td>
    </Table.Tr>
  );
}
