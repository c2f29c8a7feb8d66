import { Table, Text } from '@mantine/core';
import { FewMark } from '../design/few-mark.tsx';
import { Panel } from '../design/panel.tsx';
import { FEW_CHILDREN, shareOf } from '../design/share.ts';
import { SortHeading } from '../design/sort-heading.tsx';
import { columnsOf, orderText, pressed } from '../design/sorting.ts';
import { NOTHING, useFormat } from '../language/format.ts';
import { useText } from '../language/language.tsx';
import { UnitName } from '../units/unit-name.tsx';
import table from '../units/unit-table.module.css';
import type { Place } from '../units/use-place.ts';
import { useUnitNames } from '../units/use-unit-names.ts';
import { COLUMNS, type Column, inOrder, unitOrder } from './order.ts';
import { COMPARED, type Compared, countedOf, type FunnelRow } from './steps.ts';
import { COLUMN_WORDS, FOLLOW_UP_WORDS, unitsNote } from './words.ts';

const WIDE_ONLY: ReadonlySet<Column> = new Set(['dossierFiled', 'coveredWithin15', 'unreachable']);
const wide = (by: Column) => (WIDE_ONLY.has(by) ? table.wide : undefined);

/** The units right below, side by side; steps with their shares. */
export function UnitsPanel({ place, rows }: { place: Place; rows: readonly FunnelRow[] }) {
  const t = useText();
  const { number } = useFormat();
  const { nameOf } = useUnitNames();
  const order = unitOrder(place.query.get('sort'));
  const named = rows.map((row) => ({ ...row, name: nameOf(row) }));
  return (
    <Panel title={FOLLOW_UP_WORDS.units}>
      <Table horizontalSpacing={8} highlightOnHover>
        <Table.Thead>
          <Table.Tr>
            {columnsOf(COLUMNS).map((by) => (
              <SortHeading
                key={by}
                by={by}
                words={COLUMN_WORDS[by]}
                order={order}
                onOrder={() => place.ask('sort', orderText(pressed(order, by, COLUMNS)))}
                isText={by === 'name'}
                className={by === 'name' ? table.name : wide(by)}
              />
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {inOrder(named, order).map((row) => (
            <UnitLine key={row.unit} row={row} to={place.addressOf(row.unit)} />
          ))}
        </Table.Tbody>
      </Table>
      <Text size="sm" className="quiet" mt="xs">
        {t(unitsNote(number(FEW_CHILDREN)))}
      </Text>
    </Panel>
  );
}

function UnitLine({ row, to }: { row: FunnelRow; to: string | undefined }) {
  const { number } = useFormat();
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={400}>
        <UnitName name={row.name} to={to} /> <FewMark of={row.flagged} />
        <Less row={row} />
      </Table.Th>
      <Table.Td className={table.number}>{number(row.flagged)}</Table.Td>
      {COMPARED.map((step) => (
        <Table.Td key={step} className={`${table.number} ${wide(step) ?? ''}`}>
          <StepShare row={row} step={step} />
        </Table.Td>
      ))}
      <Table.Td className={`${table.number} ${table.wide}`}>{number(row.unreachable)}</Table.Td>
    </Table.Tr>
  );
}

/** How many came so far and their share; with the whole where it is not the flagged ones beside it. */
function StepShare({ row, step }: { row: FunnelRow; step: Compared }) {
  const { number, percent } = useFormat();
  const { part, whole } = countedOf(row, step);
  if (whole === 0) return NOTHING;
  return (
    <>
      <b>{number(part)}</b>
      {step === 'coveredWithin15' && ` / ${number(whole)}`} ({percent(shareOf(part, whole), 0)})
    </>
  );
}

/** What stands in columns where there is room. */
function Less({ row }: { row: FunnelRow }) {
  const t = useText();
  const { number } = useFormat();
  return (
    <div className={table.more}>
      {(['dossierFiled', 'coveredWithin15', 'unreachable'] as const).map((step) => (
        <div key={step}>
          {t(COLUMN_WORDS[step])}:{' '}
          {step === 'unreachable' ? number(row[step]) : <StepShare row={row} step={step} />}
        </div>
      ))}
    </div>
  );
}
