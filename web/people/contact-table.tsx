import { Button, Group, Table, Text } from '@mantine/core';
import { IconAlertTriangle, IconPencil } from '@tabler/icons-react';
import { WideTable } from '../design/wide-table.tsx';
import { NOTHING } from '../language/format.ts';
import { useText } from '../language/language.tsx';
import { useUnits } from '../units/use-units.ts';
import type { ContactRow } from './contact-lines.ts';

export interface ContactTableProps {
  rows: readonly ContactRow[];
  /** Absent for those who may only look. */
  onEdit?: (unit: string) => void;
}

/** Units and their addresses. */
export function ContactTable({ rows, onEdit }: ContactTableProps) {
  const t = useText();
  return (
    <WideTable label={{ vi: 'Địa chỉ nhận tin', en: 'Contacts' }} minWidth={560} verticalSpacing="xs">
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t({ vi: 'Đơn vị', en: 'Unit' })}</Table.Th>
          <Table.Th scope="col">{t({ vi: 'Thư điện tử', en: 'E-mail' })}</Table.Th>
          <Table.Th scope="col">{t({ vi: 'Máy nhận (webhook)', en: 'Webhook' })}</Table.Th>
          {onEdit && <Table.Th scope="col">{t({ vi: 'Sửa', en: 'Change' })}</Table.Th>}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map((row) => (
          <Row key={row.unit.code} row={row} {...(onEdit && { onEdit })} />
        ))}
      </Table.Tbody>
    </WideTable>
  );
}

function Row({ row, onEdit }: { row: ContactRow; onEdit?: (unit: string) => void }) {
  const t = useText();
  const { unit, contact } = row;
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={400}>
        <Unit row={row} />
      </Table.Th>
      <Table.Td>
        <Email row={row} />
      </Table.Td>
      <Table.Td>{contact?.webhookHost ?? NOTHING}</Table.Td>
      {onEdit && (
        <Table.Td>
          <Button
            variant="default"
            size="xs"
            h={36}
            leftSection={<IconPencil size={16} />}
            onClick={() => onEdit(unit.code)}
            aria-label={`${t({ vi: 'Sửa', en: 'Change' })}: ${unit.name}`}
          >
            {t({ vi: 'Sửa', en: 'Change' })}
          </Button>
        </Table.Td>
      )}
    </Table.Tr>
  );
}

function Unit({ row: { unit } }: { row: ContactRow }) {
  const { find } = useUnits();
  const above = unit.parent === undefined ? undefined : find(unit.parent);
  return (
    <>
      <Text inherit>{unit.name}</Text>
      {above?.level === 'district' && (
        <Text size="xs" className="quiet">
          {above.name}
        </Text>
      )}
    </>
  );
}

function Email({ row: { contact, isMissing } }: { row: ContactRow }) {
  const t = useText();
  if (contact?.email !== undefined) return <span style={{ overflowWrap: 'anywhere' }}>{contact.email}</span>;
  if (!isMissing) return NOTHING;
  return (
    <Group gap={4} wrap="nowrap" style={{ color: 'var(--status-unsure)' }}>
      <IconAlertTriangle size={16} aria-hidden style={{ flex: 'none' }} />
      {t({ vi: 'Chưa có, không ai nhận tin', en: 'None: nobody gets the digest' })}
    </Group>
  );
}
