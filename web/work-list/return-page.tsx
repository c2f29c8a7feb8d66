import { Alert, Button, FileButton, Group, Stack, Text } from '@mantine/core';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { useParams } from 'react-router';
import { Page } from '../design/page.tsx';
import { Panel } from '../design/panel.tsx';
import { Failed, Loading } from '../design/states.tsx';
import { useText } from '../language/language.tsx';
import { useIsOnline } from '../sign-in/use-session.tsx';
import { Plan } from './return-plan.tsx';
import { UnitAtHand } from './unit-at-hand.tsx';
import { type Returning, useReturning } from './use-returning.ts';

/** Sends back a list that was filled in outside: looked at first, then for good. */
export function Component() {
  const { unit = '' } = useParams();
  return <Return key={unit} unit={unit} />;
}

function Return({ unit }: { unit: string }) {
  const returning = useReturning(unit);
  return (
    <Page
      title={{ vi: 'Nộp lại danh sách đã điền', en: 'Send a filled-in list back' }}
      about={<UnitAtHand unit={unit} page="/return" />}
    >
      <Choice returning={returning} />
      <Stack role="status" gap="md">
        {returning.isLooking && <Loading lines={2} height={120} />}
        {returning.error !== undefined && <Failed error={returning.error} retry={returning.retry} />}
        {returning.result !== undefined && (
          <Plan unit={unit} returning={returning} result={returning.result} />
        )}
      </Stack>
    </Page>
  );
}

function Choice({ returning: { file, choose, isBusy } }: { returning: Returning }) {
  const t = useText();
  const isOnline = useIsOnline();
  return (
    <Panel>
      <Stack gap="sm">
        <Text>
          {t({
            vi: 'Chọn tệp Excel đã điền các cột màu vàng. Cổng cho xem trước; chưa có gì được ghi cho đến khi bạn bấm gửi.',
            en: 'Choose the Excel file with the yellow columns filled in. You see first what it would do; nothing is written until you send it.',
          })}
        </Text>
        <Group>
          <FileButton accept={EXCEL} onChange={choose} disabled={!isOnline || isBusy}>
            {(props) => (
              <Button
                {...props}
                size="md"
                variant={file === undefined ? 'filled' : 'default'}
                leftSection={<IconFileSpreadsheet size={20} aria-hidden />}
              >
                {file === undefined
                  ? t({ vi: 'Chọn tệp', en: 'Choose a file' })
                  : t({ vi: 'Chọn tệp khác', en: 'Choose another file' })}
              </Button>
            )}
          </FileButton>
          {file !== undefined && <Text style={{ overflowWrap: 'anywhere' }}>{file.name}</Text>}
        </Group>
        {!isOnline && (
          <Alert color="gray">
            {t({ vi: 'Cần có mạng để nộp danh sách.', en: 'Sending a list back needs a network.' })}
          </Alert>
        )}
      </Stack>
    </Panel>
  );
}

const EXCEL =
  '.xlsx,.xls,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet,application/vnd.ms-excel';
