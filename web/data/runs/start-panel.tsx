import { Button, Group, Stack, Text } from '@mantine/core';
import { IconPlayerPlay } from '@tabler/icons-react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { dayInVietnam } from '../../../shared/time/day-in-vietnam.ts';
import { useSend } from '../../api/use-answer.ts';
import { DayField } from '../../design/day-field.tsx';
import { Panel } from '../../design/panel.tsx';
import { Failed } from '../../design/states.tsx';
import { useText } from '../../language/language.tsx';

/** Has the province reconciled, for today or for a day before. */
export function StartPanel() {
  const t = useText();
  const today = dayInVietnam(new Date());
  const [asOf, setAsOf] = useState('');
  const { start, isPending, error } = useStart();
  return (
    <Panel title={{ vi: 'Chạy đối soát', en: 'Start a run' }}>
      <Stack>
        <Text>
          {t({
            vi: 'Đối soát chạy mỗi đêm. Chạy ngay khi vừa nạp tệp mới và cần số liệu trong ngày.',
            en: 'A run is made every night. Start one now if new files came in and their figures are wanted today.',
          })}
        </Text>
        <Group align="flex-end">
          <DayField
            label={t({ vi: 'Số liệu đến ngày (không bắt buộc)', en: 'As of (optional)' })}
            description={t({
              vi: 'Để trống là hôm nay. Ngày đã qua: chỉ tính số liệu, không thay đổi hồ sơ theo dõi.',
              en: 'Empty means today. A day before gives figures only and leaves the cases alone.',
            })}
            max={today}
            value={asOf}
            onDay={setAsOf}
          />
          <Button leftSection={<IconPlayerPlay size={18} />} loading={isPending} onClick={() => start(asOf)}>
            {t({ vi: 'Chạy đối soát', en: 'Start a run' })}
          </Button>
        </Group>
        {error !== null && <Failed error={error} />}
      </Stack>
    </Panel>
  );
}

function useStart() {
  const navigate = useNavigate();
  const { mutate, isPending, error } = useSend('startRun', { refresh: ['listRuns', 'readRun'] });
  const start = (asOf: string) =>
    mutate(
      { body: asOf === '' ? {} : { asOf } },
      { onSuccess: ({ runId }) => void navigate(`/data/runs/${runId}`) },
    );
  return { start, isPending, error };
}
