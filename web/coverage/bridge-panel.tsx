import { Anchor, Table, Text } from '@mantine/core';
import { Link } from 'react-router';
import type { AnswerOf } from '../api/types.ts';
import { useAnswer } from '../api/use-answer.ts';
import { Panel } from '../design/panel.tsx';
import { Answered, Loading } from '../design/states.tsx';
import { useFormat } from '../language/format.ts';
import { useText } from '../language/language.tsx';
import { words } from '../language/words.ts';
import table from '../units/unit-table.module.css';
import type { Place } from '../units/use-place.ts';
import { mostChanged } from './changes.ts';
import { useRate } from './use-rate.ts';
import { COVERAGE_WORDS } from './words.ts';

type Bridge = NonNullable<AnswerOf<'readBridge'>['bridge']>;

const WORDS = {
  title: { vi: 'Đêm qua thay đổi gì', en: 'What the last night changed' },
  none: {
    vi: 'Chưa có lần đối soát trước để so sánh. Thay đổi sẽ hiện sau lần đối soát tới.',
    en: 'There is no earlier run to compare with. Changes show after the next run.',
  },
  same: { vi: 'Không có gì thay đổi.', en: 'Nothing changed.' },
  move: { vi: 'Vì sao', en: 'Why' },
};

const sentence = words(
  (before: string, was: string, is: string) => `Từ ${was} (${before}) thành ${is}.`,
  (before: string, was: string, is: string) => `From ${was} (${before}) to ${is}.`,
);

/** What leads from the figures of the run before to those of the latest one. */
export function BridgePanel({ place }: { place: Place }) {
  const t = useText();
  const answer = useAnswer('readBridge', { query: { unit: place.unit } });
  return (
    <Panel title={WORDS.title}>
      <Answered of={answer} loading={<Loading lines={4} height={40} />}>
        {({ bridge }) =>
          bridge === undefined ? (
            <Text className="quiet">{t(WORDS.none)}</Text>
          ) : (
            <>
              <Steps bridge={bridge} />
              <Where bridge={bridge} place={place} />
            </>
          )
        }
      </Answered>
    </Panel>
  );
}

function Steps({ bridge: { from, to, moves } }: { bridge: Bridge }) {
  const t = useText();
  const rate = useRate();
  const { day } = useFormat();
  return (
    <>
      <Text mb="xs">{t(sentence(day(from.asOf), rate(from), rate(to)))}</Text>
      <Table verticalSpacing={4} horizontalSpacing={6}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t(WORDS.move)}</Table.Th>
            {[COVERAGE_WORDS.inScope, COVERAGE_WORDS.uncovered, COVERAGE_WORDS.unsure].map((words) => (
              <Table.Th key={words.en} scope="col" ta="right">
                {t(words)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          <Line name={day(from.asOf)} {...from} isSum />
          {moves.length === 0 && (
            <Table.Tr>
              <Table.Td colSpan={4}>{t(WORDS.same)}</Table.Td>
            </Table.Tr>
          )}
          {moves.map((move) => (
            <Line key={move.move} name={t(move)} {...move} />
          ))}
          <Line name={day(to.asOf)} {...to} isSum />
        </Table.Tbody>
      </Table>
    </>
  );
}

interface LineProps {
  name: string;
  inScope: number;
  uncovered: number;
  unsure: number;
  isSum?: boolean;
}

function Line({ name, inScope, uncovered, unsure, isSum = false }: LineProps) {
  const { number, signed } = useFormat();
  return (
    <Table.Tr fw={isSum ? 600 : 400}>
      <Table.Th scope="row" fw="inherit">
        {name}
      </Table.Th>
      {[inScope, uncovered, unsure].map((value, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the columns stay where they are
        <Table.Td key={at} className={table.number}>
          {isSum ? number(value) : signed(value)}
        </Table.Td>
      ))}
    </Table.Tr>
  );
}

function Where({ bridge, place }: { bridge: Bridge; place: Place }) {
  const t = useText();
  const { signed } = useFormat();
  const most = mostChanged(bridge.rows);
  if (most.length === 0) return null;
  return (
    <Text size="sm" mt="sm">
      {t({ vi: 'Thay đổi nhiều nhất (trẻ chưa có thẻ): ', en: 'Changed most (without a card): ' })}
      {most.map(({ unit, name, change }, at) => {
        const to = place.addressOf(unit);
        return (
          <span key={unit}>
            {at > 0 && ', '}
            {to === undefined ? (
              name
            ) : (
              <Anchor component={Link} to={to} inherit>
                {name}
              </Anchor>
            )}{' '}
            {signed(change)}
          </span>
        );
      })}
    </Text>
  );
}
