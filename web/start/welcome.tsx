import { Alert, Box, Button, Center, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useText } from '../language/language.tsx';
import { LanguageSwitch } from '../shell/language-switch.tsx';
import { useSession } from '../sign-in/use-session.tsx';

/** What this is and how to get in. */
export function Welcome({ failed }: { failed: boolean }) {
  const t = useText();
  return (
    <Center mih="100vh" p="md" component="main" style={{ background: 'var(--ground)' }}>
      <Paper withBorder p="xl" maw={520}>
        <Stack>
          <Group justify="space-between">
            <Box component="img" src="/icon.svg" alt="" w={48} h={48} />
            <LanguageSwitch />
          </Group>
          <Title order={1}>Bao Phủ</Title>
          <Text>
            {t({
              vi: 'Mọi trẻ em dưới 6 tuổi đều có quyền được cấp thẻ bảo hiểm y tế. Trang này cho biết em nào chưa có thẻ, vì sao, và cần làm gì.',
              en: 'Every child under six has a right to a health-insurance card. Here you see which child has none, why, and what to do.',
            })}
          </Text>
          {failed && (
            <Alert color="red" role="alert">
              {t({
                vi: 'Chưa đăng nhập được. Hãy kiểm tra mạng rồi thử lại.',
                en: 'Signing in did not work. Check the network and try again.',
              })}
            </Alert>
          )}
          <SignIn />
        </Stack>
      </Paper>
    </Center>
  );
}

function SignIn() {
  const t = useText();
  const { session } = useSession();
  const [isTrying, { open, close }] = useDisclosure(false);
  const begin = () => {
    open();
    void session.signIn().finally(close);
  };
  return (
    <Button size="lg" onClick={begin} loading={isTrying}>
      {t({ vi: 'Đăng nhập', en: 'Sign in' })}
    </Button>
  );
}
