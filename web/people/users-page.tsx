import { Group, NativeSelect, Stack } from '@mantine/core';
import { useSearchParams } from 'react-router';
import { ROLE_TRAITS, ROLES } from '../../shared/access/roles.ts';
import { useAnswer } from '../api/use-answer.ts';
import { Page } from '../design/page.tsx';
import { Panel } from '../design/panel.tsx';
import { Answered, Empty, Loading } from '../design/states.tsx';
import { useText } from '../language/language.tsx';
import { useScope } from '../sign-in/use-session.tsx';
import { UnitSelect } from '../units/unit-select.tsx';
import { useUnits } from '../units/use-units.ts';
import { unitsWithReach } from '../units/within-reach.ts';
import { UserTable } from './user-table.tsx';

/** Which accounts there are, in which role and where each works. */
export function Component() {
  const t = useText();
  const scope = useScope();
  const { unit, role, choose } = useFilters();
  const asked = unit ?? scope.units[0];
  const answer = useAnswer('listUsers', asked === undefined ? {} : { query: { unit: asked } });
  return (
    <Page
      title={{ vi: 'Người dùng', en: 'Users' }}
      about={t({
        vi: 'Tài khoản là của cơ quan, không ghi tên người. Mở, khóa tài khoản và giao địa bàn do người vận hành hệ thống làm, ngoài trang này.',
        en: 'Accounts belong to offices and name nobody. Whoever runs the system opens and shuts them and gives them their units, not on this page.',
      })}
    >
      <Panel>
        <Stack>
          <Filters unit={asked} role={role} onChosen={choose} />
          <Answered of={answer} loading={<Loading lines={6} height={48} />}>
            {({ users }) => {
              const chosen = users.filter((one) => role === undefined || one.role === role);
              if (chosen.length > 0) return <UserTable users={chosen} />;
              return <Empty title={{ vi: 'Không có tài khoản nào như vậy', en: 'No such account' }} />;
            }}
          </Answered>
        </Stack>
      </Panel>
    </Page>
  );
}

function useFilters() {
  const [query, setQuery] = useSearchParams();
  const role = ROLES.find((one) => one === query.get('role'));
  const unit = query.get('unit') ?? undefined;
  const choose = (name: 'role' | 'unit', value: string | undefined) =>
    setQuery(
      (old) => {
        if (value === undefined || value === '') old.delete(name);
        else old.set(name, value);
        return old;
      },
      { replace: true },
    );
  return { role, unit, choose };
}

interface FiltersProps {
  unit: string | undefined;
  role: string | undefined;
  onChosen(name: 'role' | 'unit', value: string | undefined): void;
}

function Filters({ unit, role, onChosen }: FiltersProps) {
  const t = useText();
  const scope = useScope();
  const units = unitsWithReach(useUnits(), scope, 'read_users');
  const all = { value: '', label: t({ vi: 'Mọi vai trò', en: 'All roles' }) };
  return (
    <Group align="flex-end" gap="md">
      <UnitSelect
        units={units}
        value={unit ?? scope.province}
        allowDeselect={false}
        miw="16rem"
        onChosen={(chosen) => onChosen('unit', chosen === scope.province ? undefined : chosen)}
      />
      <NativeSelect
        label={t({ vi: 'Vai trò', en: 'Role' })}
        value={role ?? ''}
        data={[all, ...ROLES.map((one) => ({ value: one, label: t(ROLE_TRAITS[one]) }))]}
        onChange={({ currentTarget }) => onChosen('role', currentTarget.value)}
      />
    </Group>
  );
}
