import { Anchor, Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { Link } from 'react-router';
import { type Freshness, freshnessOf } from '../../../shared/feeds/freshness.ts';
import type { LineOf } from '../../api/types.ts';
import { useFormat } from '../../language/format.ts';
import { useText } from '../../language/language.tsx';
import type { Words } from '../../language/words.ts';
import { feedTitle } from '../feed-title.ts';
import { GuardNotes } from '../import/guard-notes.tsx';
import { StateMark, type Tone } from '../state-mark.tsx';
import { ageWords, freshnessWords } from './words.ts';

export type FeedLine = LineOf<'listFeeds', 'feeds'>;

/** How fresh the data of each feed are, and what is held. */
export function FeedCards({ feeds }: { feeds: readonly FeedLine[] }) {
  return (
    <SimpleGrid cols={{ base: 1, xs: 2, lg: 3 }}>
      {feeds.map((line) => (
        <FeedCard key={line.feed} line={line} />
      ))}
    </SimpleGrid>
  );
}

const TONES: Readonly<Record<Freshness, Tone>> = { fresh: 'good', stale: 'doubt', never: 'quiet' };

function FeedCard({ line }: { line: FeedLine }) {
  const t = useText();
  const freshness = freshnessOf(line.feed, line.ageDays);
  return (
    <Paper component="article" withBorder p="md">
      <Stack gap="xs">
        <Title order={3} size="h4">
          {t(feedTitle(line.feed))}
        </Title>
        <StateMark tone={TONES[freshness]} words={freshnessWords(line.feed, freshness)} />
        <Figures line={line} />
        <Held line={line} />
      </Stack>
    </Paper>
  );
}

function Figures({ line: { takenAt, ageDays, rows, since, version } }: { line: FeedLine }) {
  const t = useText();
  const { day, number } = useFormat();
  if (takenAt === undefined || ageDays === undefined) return null;
  return (
    <div>
      <Figure words={{ vi: 'Nhận tệp gần nhất', en: 'Last file taken' }}>
        {day(takenAt)} ({t(ageWords(ageDays))})
      </Figure>
      {rows !== undefined && <Figure words={{ vi: 'Số dòng', en: 'Rows' }}>{number(rows)}</Figure>}
      {version !== undefined && (
        <Figure words={{ vi: 'Bản đang dùng', en: 'Version in force' }}>
          {version}, {t({ vi: 'từ', en: 'since' })} {day(since)}
        </Figure>
      )}
    </div>
  );
}

function Figure({ words, children }: { words: Words; children: React.ReactNode }) {
  const t = useText();
  return (
    <Text>
      <Text span className="quiet">
        {t(words)}:
      </Text>{' '}
      {children}
    </Text>
  );
}

function Held({ line: { held } }: { line: FeedLine }) {
  const t = useText();
  const { day } = useFormat();
  if (held === undefined) return null;
  const since = day(held.since);
  return (
    <GuardNotes
      title={{ vi: `Tệp gửi ${since} đang bị giữ`, en: `The files of ${since} are held` }}
      guard={held.guard}
    >
      <Anchor component={Link} to={`/data/imports/${held.importId}`}>
        {t({ vi: 'Xem và quyết định', en: 'Look and decide' })}
      </Anchor>
    </GuardNotes>
  );
}
