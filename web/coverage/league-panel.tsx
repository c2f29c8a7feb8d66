import { Group, SegmentedControl, Text, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useAnswer } from '../api/use-answer.ts';
import { Panel } from '../design/panel.tsx';
import { FEW_CHILDREN } from '../design/share.ts';
import { orderText, pressed } from '../design/sorting.ts';
import { Answered, Empty, Loading } from '../design/states.tsx';
import touch from '../design/touch.module.css';
import { useFormat } from '../language/format.ts';
import { useText } from '../language/language.tsx';
import type { Words } from '../language/words.ts';
import type { Place } from '../units/use-place.ts';
import { useUnitNames } from '../units/use-unit-names.ts';
import { LeagueTable } from './league-table.tsx';
import { COLUMNS, inOrder, isNamed, leagueOrder } from './order.ts';
import type { UnitRow } from './rated.ts';
import { intervalNote } from './words.ts';

const TITLES = {
  district: { vi: 'Các huyện, thị xã, thành phố', en: 'Districts' },
  commune: { vi: 'Các xã, phường, thị trấn', en: 'Communes' },
} as const satisfies Record<string, Words>;

/** The units right below, or all communes of them: to be ordered, looked through, and opened. */
export function LeaguePanel({ place, rows }: { place: Place; rows: readonly UnitRow[] }) {
  const { query } = place;
  const hasDistricts = rows.some(({ level }) => level === 'district');
  const isAll = hasDistricts && query.get('rows') === 'communes';
  return (
    <Panel
      title={TITLES[hasDistricts && !isAll ? 'district' : 'commune']}
      actions={hasDistricts && <LevelChoice place={place} isAll={isAll} />}
    >
      {isAll ? <AllCommunes place={place} /> : <League place={place} rows={rows} />}
    </Panel>
  );
}

function LevelChoice({ place: { ask }, isAll }: { place: Place; isAll: boolean }) {
  const t = useText();
  return (
    <SegmentedControl
      className={`${touch.touch} no-print`}
      size="sm"
      aria-label={t({ vi: 'Cấp đơn vị', en: 'Level' })}
      value={isAll ? 'communes' : 'districts'}
      onChange={(value) => ask('rows', value === 'communes' ? value : undefined)}
      data={[
        { value: 'districts', label: t({ vi: 'Huyện', en: 'Districts' }) },
        { value: 'communes', label: t({ vi: 'Tất cả xã', en: 'All communes' }) },
      ]}
    />
  );
}

function AllCommunes({ place }: { place: Place }) {
  const { unit, query } = place;
  const asOf = query.get('asOf') ?? undefined;
  const answer = useAnswer('readCoverage', { query: { unit, asOf, level: 'commune' } });
  return (
    <Answered of={answer} loading={<Loading lines={12} height={44} />}>
      {({ rows }) => <League place={place} rows={rows.slice(1)} />}
    </Answered>
  );
}

function League({ place, rows }: { place: Place; rows: readonly UnitRow[] }) {
  const t = useText();
  const { number } = useFormat();
  const { nameOf, placeOf } = useUnitNames();
  const [sought, setSought] = useState('');
  const order = leagueOrder(place.query.get('sort'));
  const named = rows.map((row) => ({ ...row, name: nameOf(row) }));
  const found = inOrder(named, order).filter((row) => isNamed(sought, row.name, placeOf(row) ?? ''));
  return (
    <>
      <Group mb="xs" align="flex-end">
        <TextInput
          type="search"
          label={t({ vi: 'Tìm đơn vị', en: 'Find a unit' })}
          placeholder={t({ vi: 'Tên, không cần gõ dấu', en: 'A name, marks not needed' })}
          leftSection={<IconSearch size={16} aria-hidden />}
          value={sought}
          onChange={({ currentTarget }) => setSought(currentTarget.value)}
        />
        <Text className="quiet" role="status" pb={6}>
          {t({ vi: `${number(found.length)} đơn vị`, en: `${number(found.length)} units` })}
        </Text>
      </Group>
      {found.length === 0 ? (
        <Empty title={{ vi: 'Không có đơn vị nào tên như vậy', en: 'No unit has such a name' }} />
      ) : (
        <LeagueTable
          place={place}
          rows={found}
          order={order}
          onOrder={(by) => place.ask('sort', orderText(pressed(order, by, COLUMNS)))}
        />
      )}
      <Text size="sm" className="quiet" mt="xs">
        {t(intervalNote(number(FEW_CHILDREN)))}
      </Text>
    </>
  );
}
