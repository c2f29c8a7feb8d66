import { Button, Group, Stack, Text, useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { IconMoon, IconSun } from '@tabler/icons-react';
import { ROLE_TRAITS } from '../../shared/access/roles.ts';
import { Page } from '../design/page.tsx';
import { Panel } from '../design/panel.tsx';
import { useText } from '../language/language.tsx';
import { useScope } from '../sign-in/use-session.tsx';
import { useUnits } from '../units/use-units.ts';
import { LanguageSwitch } from './language-switch.tsx';
import { SignOut } from './sign-out.tsx';

/** Who sits here, in which language and light, and the way out. */
export function AccountPage() {
  const t = useText();
  return (
    <Page title={{ vi: 'Tài khoản', en: 'Account' }}>
      <Panel>
        <Stack>
          <Who />
          <LanguageSwitch />
          <Light />
          <Group>
            <SignOut />
          </Group>
          <Text size="sm" className="quiet">
            {t({
              vi: 'Khi đăng xuất, thiết bị này xóa mọi danh sách và thông tin trẻ em đã lưu.',
              en: 'Signing out removes every list and everything about children from this device.',
            })}
          </Text>
        </Stack>
      </Panel>
    </Page>
  );
}

function Who() {
  const t = useText();
  const { role, units, province } = useScope();
  const { nameOf } = useUnits();
  return (
    <div>
      <Text fw={600}>{t(ROLE_TRAITS[role])}</Text>
      <Text>{(units.length === 0 ? [province] : units).map(nameOf).join(', ')}</Text>
    </div>
  );
}

function Light() {
  const t = useText();
  const { setColorScheme } = useMantineColorScheme();
  const isDark = useComputedColorScheme('light') === 'dark';
  return (
    <Group>
      <Button
        variant="default"
        leftSection={isDark ? <IconSun size={18} /> : <IconMoon size={18} />}
        onClick={() => setColorScheme(isDark ? 'light' : 'dark')}
      >
        {isDark ? t({ vi: 'Nền sáng', en: 'Light' }) : t({ vi: 'Nền tối', en: 'Dark' })}
      </Button>
    </Group>
  );
}
