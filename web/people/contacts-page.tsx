import { Checkbox, Group, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useAnswer } from '../api/use-answer.ts';
import { Page } from '../design/page.tsx';
import { Panel } from '../design/panel.tsx';
import { Answered, Empty, Loading } from '../design/states.tsx';
import { useFormat } from '../language/format.ts';
import { useText } from '../language/language.tsx';
import { useMay, useScope } from '../sign-in/use-session.tsx';
import { useUnits } from '../units/use-units.ts';
import { unitsWithReach } from '../units/within-reach.ts';
import { ContactDialog } from './contact-dialog.tsx';
import { type ContactRow, chosenRows, rowsOf } from './contact-lines.ts';
import { ContactTable } from './contact-table.tsx';

/** Where each unit gets its digests, and which get none. */
export function Component() {
  const t = useText();
  const scope = useScope();
  const units = unitsWithReach(useUnits(), scope, 'read_contacts');
  const answers = useAnswer('listContacts', scope.units[0] ? { query: { unit: scope.units[0] } } : {});
  return (
    <Page
      title={{ vi: 'Địa chỉ nhận tin', en: 'Contacts' }}
      about={t({
        vi: 'Sau mỗi lần đối soát, đơn vị có việc mới nhận một tin tóm tắt (chỉ số lượng, không có tên trẻ) ở địa chỉ này.',
        en: 'After each run a unit with new work gets a digest here: counts only, no names of children.',
      })}
    >
      <Answered of={answers} loading={<Loading lines={8} height={48} />}>
        {({ contacts }) => <Contacts rows={rowsOf(units, contacts)} />}
      </Answered>
    </Page>
  );
}

function Contacts({ rows }: { rows: readonly ContactRow[] }) {
  const mayChange = useMay('change_contacts');
  const [edited, setEdited] = useState<string>();
  const [text, setText] = useState('');
  const [query, setQuery] = useSearchParams();
  const onlyMissing = query.has('missing');
  const chosen = chosenRows(rows, { text, onlyMissing });
  const row = rows.find(({ unit }) => unit.code === edited);
  return (
    <Panel>
      <Stack>
        <Sums rows={rows} mayChange={mayChange} />
        <Filters
          text={text}
          onText={setText}
          onlyMissing={onlyMissing}
          onOnlyMissing={(only) => setQuery(only ? { missing: '' } : {}, { replace: true })}
        />
        {chosen.length === 0 ? (
          <Empty title={{ vi: 'Không có đơn vị nào như vậy', en: 'No such unit' }} />
        ) : (
          <ContactTable rows={chosen} {...(mayChange && { onEdit: setEdited })} />
        )}
      </Stack>
      {row !== undefined && (
        <ContactDialog key={row.unit.code} row={row} onClose={() => setEdited(undefined)} />
      )}
    </Panel>
  );
}

function Sums({ rows, mayChange }: { rows: readonly ContactRow[]; mayChange: boolean }) {
  const t = useText();
  const { number } = useFormat();
  const count = rows.filter(({ isMissing }) => isMissing).length;
  const missing = number(count);
  return (
    <Text>
      {count === 0
        ? t({ vi: 'Mọi xã, phường đều đã có địa chỉ.', en: 'Every commune has an address.' })
        : t({
            vi: `${missing} xã, phường chưa có địa chỉ: tin của các nơi này không ai nhận.`,
            en: `${missing} communes have no address: their digests reach nobody.`,
          })}{' '}
      {!mayChange &&
        t({
          vi: 'Cán bộ tỉnh và người vận hành sửa được địa chỉ.',
          en: 'The provincial officer and the operator may change addresses.',
        })}
    </Text>
  );
}

interface FiltersProps {
  text: string;
  onText(text: string): void;
  onlyMissing: boolean;
  onOnlyMissing(only: boolean): void;
}

function Filters({ text, onText, onlyMissing, onOnlyMissing }: FiltersProps) {
  const t = useText();
  return (
    <Group align="flex-end" gap="md">
      <TextInput
        type="search"
        label={t({ vi: 'Tìm đơn vị', en: 'Find a unit' })}
        value={text}
        onChange={({ currentTarget }) => onText(currentTarget.value)}
      />
      <Checkbox
        mb={8}
        label={t({ vi: 'Chỉ nơi chưa có địa chỉ', en: 'Only those without an address' })}
        checked={onlyMissing}
        onChange={({ currentTarget }) => onOnlyMissing(currentTarget.checked)}
      />
    </Group>
  );
}
