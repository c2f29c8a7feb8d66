import { Button, Group, Stack, Text } from '@mantine/core';
import { Link, useSearchParams } from 'react-router';
import { usePages } from '../api/use-answer.ts';
import { Listed } from '../design/listed.tsx';
import { Page } from '../design/page.tsx';
import { Empty, Loading } from '../design/states.tsx';
import { useFormat } from '../language/format.ts';
import { useText } from '../language/language.tsx';
import { QueueFilter } from './queue-filter.tsx';
import { type QuestionLine, QueueLines } from './queue-lines.tsx';
import { SittingPanel } from './sitting-panel.tsx';
import { StartButton } from './start-button.tsx';
import { askedOf, useSitting } from './use-sitting.ts';
import { totalInWords } from './words.ts';

/** The questions that wait for a person, those first whose answer moves most. */
export function Component() {
  const t = useText();
  const { filter } = useSitting();
  const pages = usePages('listReviews', askedOf(filter));
  const [first] = pages.data?.pages ?? [];
  const lines = pages.data?.pages.flatMap((page) => page.lines) ?? [];
  const next = pages.data?.pages.at(-1)?.next;
  const start = first && lines.length > 0 && <StartButton page={{ lines, next }} />;
  return (
    <Page
      title={{ vi: 'Rà soát', en: 'Review' }}
      about={t({
        vi: 'Hai hồ sơ có phải của một người? Máy chưa chắc, cần người xem.',
        en: 'Are two records one person? The machine is not sure, so a person looks.',
      })}
      actions={start}
    >
      <SittingPanel isOver={first !== undefined && lines.length === 0} />
      <Group justify="space-between" align="flex-end">
        <QueueFilter />
        <Button component={Link} to="/reviews/decisions" variant="subtle" size="md" px="xs">
          {t({ vi: 'Các quyết định đã ghi', en: 'Past decisions' })}
        </Button>
      </Group>
      <Listed
        of={pages}
        linesOf={(page) => page.lines}
        loading={<Loading lines={6} height={92} />}
        empty={<NoQuestion />}
      >
        {(all) => first && <Questions first={first} lines={all} />}
      </Listed>
    </Page>
  );
}

interface FirstPage {
  total: number;
  asOf: string;
  order: { vi: string; en: string };
}

function Questions({ first, lines }: { first: FirstPage; lines: readonly QuestionLine[] }) {
  const t = useText();
  const format = useFormat();
  return (
    <Stack gap="sm">
      <div>
        <Text fw={600} role="status">
          {t(totalInWords(format.number(first.total), format.day(first.asOf)))}
        </Text>
        <Text size="sm" className="quiet">
          {t(first.order)}
        </Text>
      </div>
      <QueueLines lines={lines} />
    </Stack>
  );
}

function NoQuestion() {
  const t = useText();
  const [query] = useSearchParams();
  const isNarrow = query.has('unit');
  return (
    <Empty title={{ vi: 'Không còn câu hỏi nào', en: 'No question is left' }}>
      {isNarrow
        ? t({ vi: 'Đơn vị này không có cặp nào cần xem.', en: 'Nothing of this unit needs looking at.' })
        : t({
            vi: 'Lần đối soát đêm nay sẽ dùng các quyết định đã ghi và có thể có câu hỏi mới.',
            en: 'The run of tonight takes the decisions into account, and may ask anew.',
          })}
    </Empty>
  );
}
