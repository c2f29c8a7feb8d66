import { Badge, Group, Text } from '@mantine/core';
import { Link } from 'react-router';
import type { LineOf } from '../api/types.ts';
import { useFormat } from '../language/format.ts';
import { useLanguage, useText } from '../language/language.tsx';
import { changeInWords } from './effect.ts';
import { bitsInWords, bitsOf, shareInWords } from './evidence.ts';
import { isSame, pairPath, type Question } from './question.ts';
import classes from './queue.module.css';
import { usePlaceName } from './use-place-name.ts';
import { useSitting } from './use-sitting.ts';
import { ABOUT, eitherInWords, STAKES_WORDS } from './words.ts';

export type QuestionLine = LineOf<'listReviews', 'lines'>;

/** The questions in their order, each a link to its pair. */
export function QueueLines({ lines }: { lines: readonly QuestionLine[] }) {
  const { sitting } = useSitting();
  const isSkipped = (line: Question) =>
    [...sitting.skipped, ...sitting.left].some((one) => isSame(one, line));
  return (
    <ol className={classes.lines}>
      {lines.map((line, at) => (
        <li key={`${line.childId} ${line.pairId}`}>
          <QueueLine
            line={line}
            isOfSameChild={lines[at - 1]?.childId === line.childId}
            isSkipped={isSkipped(line)}
          />
        </li>
      ))}
    </ol>
  );
}

interface LineProps {
  line: QuestionLine;
  /** As the line before it. */
  isOfSameChild: boolean;
  isSkipped: boolean;
}

function QueueLine({ line, isOfSameChild, isSkipped }: LineProps) {
  const t = useText();
  const { filter } = useSitting();
  const placeName = usePlaceName();
  return (
    <Link to={pairPath(line, filter)} className={classes.line}>
      <Group justify="space-between" gap="xs">
        <Text fw={600} span>
          {placeName(line.unit)}
        </Text>
        <Evidence probability={line.probability} />
      </Group>
      <Effect line={line} />
      <Group gap="xs">
        <Badge variant="default" tt="none" fw={400}>
          {t(ABOUT[line.about])}
        </Badge>
        {line.doubt !== undefined && <Text size="sm">{t(line.doubt)}</Text>}
        {line.issuedIn !== undefined && <Text size="sm">{t(line.issuedIn)}</Text>}
        {isOfSameChild && (
          <Badge variant="default" tt="none" fw={400}>
            {t({ vi: 'cùng trẻ với dòng trên', en: 'same child as above' })}
          </Badge>
        )}
        {isSkipped && (
          <Badge variant="default" tt="none" fw={400}>
            {t({ vi: 'đã bỏ qua', en: 'skipped' })}
          </Badge>
        )}
      </Group>
    </Link>
  );
}

function Effect({ line: { stakes, effect } }: { line: QuestionLine }) {
  const t = useText();
  const either =
    effect &&
    eitherInWords({
      same: changeInWords(effect.same.province),
      different: changeInWords(effect.different.province),
    });
  return (
    <Text span display="block">
      {t(STAKES_WORDS[stakes])}
      {stakes !== 'nothing' && either && ` – ${t(either)}`}
    </Text>
  );
}

/** How likely the two are one: in bits, and as a share. */
export function Evidence({ probability }: { probability: number }) {
  const format = useFormat();
  const { language } = useLanguage();
  const bits = bitsOf(probability);
  return (
    <Text size="sm" className="quiet" span>
      {shareInWords(probability, format.percent)}
      {Number.isFinite(bits) && ` · ${bitsInWords(bits, language)} bit`}
    </Text>
  );
}
