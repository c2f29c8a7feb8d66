import { Anchor, Box, Group, Stack, Text, Title } from '@mantine/core';
import { Link } from 'react-router';
import { Panel } from '../../design/panel.tsx';
import { useFormat } from '../../language/format.ts';
import { useText } from '../../language/language.tsx';
import type { Words } from '../../language/words.ts';
import { type Import, isUnderWay } from '../import-words.ts';
import { type FindingCount, groupFindings } from './group-findings.ts';
import classes from './import.module.css';

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
      <Stack gap="lg">
        <Kinds title={REJECTED} findings={rejections} />
        <Kinds title={DOUBTED} findings={doubts} />
      </Stack>
    </Panel>
  );
}

const REJECTED = { vi: 'Dòng bị từ chối', en: 'Rows rejected' };
const DOUBTED = { vi: 'Dòng vẫn nhận, có điểm nghi vấn', en: 'Rows taken, with a doubt' };

function Kinds({ title, findings }: { title: Words; findings: readonly FindingCount[] }) {
  const t = useText();
  if (findings.length === 0) return null;
  return (
    <div>
      <Title order={3} size="h5" mb={4}>
        {t(title)}
      </Title>
      <ul className={classes.list}>
        {findings.map((one) => (
          <Kind key={one.code} one={one} />
        ))}
      </ul>
    </div>
  );
}

function Kind({ one }: { one: FindingCount }) {
  const t = useText();
  const { number } = useFormat();
  return (
    <li className={classes.item}>
      <Group justify="space-between" align="flex-start" gap="xs">
        <Box flex="1 1 16rem">
          <Text>
            {t(one)}{' '}
            <Text span size="sm" className="quiet">
              {one.code}
            </Text>
          </Text>
          {one.mend !== undefined && (
            <Text size="sm" className="quiet">
              {t(one.mend)}
            </Text>
          )}
        </Box>
        <Group gap="md" wrap="nowrap">
          <Text fw={600}>
            {number(one.count)} {t({ vi: 'lần', en: one.count === 1 ? 'time' : 'times' })}
          </Text>
          <Anchor component={Link} to={`?code=${one.code}#rows`} preventScrollReset replace>
            {t({ vi: 'Xem các dòng', en: 'Show rows' })}
          </Anchor>
        </Group>
      </Group>
    </li>
  );
}
