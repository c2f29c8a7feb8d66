import { Table, Text } from '@mantine/core';
import { FewMark } from '../design/few-mark.tsx';
import { endsOf } from '../design/share.ts';
import { SortHeading } from '../design/sort-heading.tsx';
import { columnsOf, type Order } from '../design/sorting.ts';
import { useFormat } from '../language/format.ts';
import { useText } from '../language/language.tsx';
import { UnitName } from '../units/unit-name.tsx';
import table from '../units/unit-table.module.css';
import type { Place } from '../units/use-place.ts';
import { useUnitNames } from '../units/use-unit-names.ts';
import { COLUMNS, type Column } from './order.ts';
import { countedOf, type UnitRow } from './rated.ts';
import { useRate } from './use-rate.ts';
import { COVERAGE_WORDS } from './words.ts';

interface LeagueTableProps {
  place: Place;
  rows: readonly UnitRow[];
  order: Order<Column>;
  onOrder(by: Column): void;
}

/** A line a unit; on a phone what is less needed stands below the name. */
export function LeagueTable({ place, rows, order, onOrder }: LeagueTableProps) {
  return (
    <Table horizontalSpacing={8} verticalSpacing={6} highlightOnHover>
      <Table.Thead>
        <Table.Tr>
          {columnsOf(COLUMNS).map((by) => (
            <SortHeading
              key={by}
              by={by}
              words={COVERAGE_WORDS[by === 'name' ? 'unit' : by]}
              order={order}
              onOrder={onOrder}
              isText={by === 'name'}
              className={classOf(by)}
            />
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map((row) => (
          <UnitLine key={row.unit} row={row} to={place.addressOf(row.unit)} />
        ))}
      </Table.Tbody>
    </Table>
  );
}

function classOf(by: Column): string | undefined {
  if (by === 'name') return table.name;
  return by === 'inScope' || by === 'unsure' ? table.wide : undefined;
}

function UnitLine({ row, to }: { row: UnitRow; to: string | undefined }) {
  const { number } = useFormat();
  const { placeOf } = useUnitNames();
  const lies = placeOf(row);
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={400}>
        <UnitName name={row.name} to={to} /> <FewMark of={row.inScope} />
        {lies !== undefined && (
          <Text size="sm" className="quiet">
            {lies}
          </Text>
        )}
        <Less row={row} />
      </Table.Th>
      <Table.Td className={table.number} fw={600}>
        {number(row.uncovered)}
      </Table.Td>
      <Table.Td className={table.number}>
        <RateCell row={row} />
      </Table.Td>
      <Table.Td className={`${table.number} ${table.wide}`}>{number(row.inScope)}</Table.Td>
      <Table.Td className={`${table.number} ${table.wide}`}>{number(row.unsure)}</Table.Td>
    </Table.Tr>
  );
}

function Less({ row }: { row: UnitRow }) {
  const t = useText();
  const { number } = useFormat();
  const [inScope, unsure] = [number(row.inScope), number(row.unsure)];
  return (
    <div className={table.more}>
      {t({ vi: `${inScope} trẻ; ${unsure} chưa rõ`, en: `${inScope} children; ${unsure} unsure` })}
      <br />
      <Chance row={row} />
    </div>
  );
}

/** The rate, and between which ends it may lie. */
function RateCell({ row }: { row: UnitRow }) {
  const rate = useRate();
  return (
    <>
      {rate(row)}
      <Text size="sm" className={`quiet ${table.wide}`} component="div">
        <Chance row={row} />
      </Text>
    </>
  );
}

function Chance({ row }: { row: UnitRow }) {
  const { percent } = useFormat();
  const ends = endsOf(countedOf(row));
  return ends && `${withoutSign(percent(ends.low, 1))} – ${percent(ends.high, 1)}`;
}

const withoutSign = (percent: string): string => percent.replace('\u00A0%', '');
