import { Table, Text } from '@mantine/core';
import { reachOf } from '../../shared/access/scope.ts';
import { formatRate } from '../../shared/coverage/rate.ts';
import { useAnswer } from '../api/use-answer.ts';
import { Panel } from '../design/panel.tsx';
import { useFormat } from '../language/format.ts';
import { useLanguage, useText } from '../language/language.tsx';
import { useScope } from '../sign-in/use-session.tsx';
import { useUnits } from '../units/use-units.ts';
import classes from './effect.module.css';
import { addTallies, changeInWords, changesByUnit, type Either, type Tally } from './effect.ts';
import type { Pair } from './said.ts';
import { usePlaceName } from './use-place-name.ts';

/** What either answer does to the rate of the province and of the communes it touches, in exact counts. */
export function EffectPanel({ pair: { asking } }: { pair: Pair }) {
  const t = useText();
  const { province } = useScope();
  const effect = asking?.effect;
  if (asking === undefined) return null;
  const isMoved = effect !== undefined && asking.stakes !== 'nothing';
  return (
    <Panel title={{ vi: 'Câu trả lời làm đổi tỉ lệ thế nào', en: 'What the answer does to the rate' }}>
      {isMoved ? (
        <Table layout="fixed" verticalSpacing={4} className={classes.table}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t({ vi: 'Nay', en: 'Now' })}</Table.Th>
              <Table.Th scope="col">{t({ vi: 'Nếu là một', en: 'If one' })}</Table.Th>
              <Table.Th scope="col">{t({ vi: 'Nếu không', en: 'If not' })}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Rows
            unit={province}
            change={{ same: effect.same.province, different: effect.different.province }}
          />
          {changesByUnit(effect).map((one) => (
            <Rows key={one.unit} {...one} />
          ))}
        </Table>
      ) : (
        <Text>
          {t({ vi: 'Không câu trả lời nào làm đổi số liệu.', en: 'Neither answer moves a count.' })}
        </Text>
      )}
    </Panel>
  );
}

function Rows({ unit, change }: { unit: string; change: Either }) {
  const placeName = usePlaceName();
  const now = useCounts(unit);
  return (
    <Table.Tbody>
      <Table.Tr>
        <Table.Th scope="rowgroup" colSpan={3}>
          {placeName(unit)}
        </Table.Th>
      </Table.Tr>
      <Table.Tr>
        <Table.Td>
          <Counted tally={now} />
        </Table.Td>
        <Table.Td>
          <Counted tally={now && addTallies([now, change.same])} change={change.same} />
        </Table.Td>
        <Table.Td>
          <Counted tally={now && addTallies([now, change.different])} change={change.different} />
        </Table.Td>
      </Table.Tr>
    </Table.Tbody>
  );
}

/** A rate with the whole numbers it is made of; where these may not be seen, or are not there yet, the change alone. */
function Counted({ tally, change }: { tally: Tally | undefined; change?: Tally }) {
  const t = useText();
  const format = useFormat();
  const { language } = useLanguage();
  return (
    <>
      <Text fw={600}>{tally ? formatRate(tally.covered, tally.inScope, language) : '–'}</Text>
      <Text size="xs" className="quiet">
        {tally ? `${format.number(tally.covered)}/${format.number(tally.inScope)}` : '\u00A0'}
      </Text>
      {change && <Text size="sm">{t(changeInWords(change))}</Text>}
    </>
  );
}

/** The counts of a unit as the latest run found them. */
function useCounts(unit: string): Tally | undefined {
  const { province, ...scope } = useScope();
  const reach = reachOf({ province, ...scope }, 'read_coverage');
  const { pathTo } = useUnits();
  const isOwn = reach === 'province' || pathTo(unit).some(({ code }) => reach.includes(code));
  const { data } = useAnswer('readCoverage', { query: { unit } }, { enabled: isOwn });
  return data?.rows.find((row) => row.unit === unit);
}
