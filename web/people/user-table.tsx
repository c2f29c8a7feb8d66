import { Table, Text } from '@mantine/core';
import { ROLE_TRAITS } from '../../shared/access/roles.ts';
import type { LineOf } from '../api/types.ts';
import { WideTable } from '../design/wide-table.tsx';
import { useText } from '../language/language.tsx';

type User = LineOf<'listUsers', 'users'>;

/** Accounts, their roles and their units. */
export function UserTable({ users }: { users: readonly User[] }) {
  const t = useText();
  return (
    <WideTable label={{ vi: 'Người dùng', en: 'Users' }} minWidth={600} verticalSpacing="xs">
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t({ vi: 'Tài khoản', en: 'Account' })}</Table.Th>
          <Table.Th scope="col">{t({ vi: 'Vai trò', en: 'Role' })}</Table.Th>
          <Table.Th scope="col">{t({ vi: 'Địa bàn', en: 'Units' })}</Table.Th>
          <Table.Th scope="col">{t({ vi: 'Đăng nhập', en: 'Sign-in' })}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {users.map((user) => (
          <Row key={user.id} user={user} />
        ))}
      </Table.Tbody>
    </WideTable>
  );
}

function Row({ user: { id, role, units, office, enabled } }: { user: User }) {
  const t = useText();
  const all = { vi: 'Toàn tỉnh', en: 'The whole province' };
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={400}>
        {office !== undefined && <Text inherit>{office}</Text>}
        <Text
          size={office === undefined ? 'sm' : 'xs'}
          className="quiet"
          style={{ overflowWrap: 'anywhere' }}
        >
          {id}
        </Text>
      </Table.Th>
      <Table.Td>{t(ROLE_TRAITS[role])}</Table.Td>
      <Table.Td>{units.length === 0 ? t(all) : units.map(({ name }) => name).join(', ')}</Table.Td>
      <Table.Td>{t(enabled ? { vi: 'Được', en: 'Open' } : { vi: 'Đã khóa', en: 'Shut' })}</Table.Td>
    </Table.Tr>
  );
}
