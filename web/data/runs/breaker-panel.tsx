import { Button, Group, Stack, Text } from '@mantine/core';
import { IconShieldHalf } from '@tabler/icons-react';
import { useState } from 'react';
import { useSend } from '../../api/use-answer.ts';
import { Note } from '../../design/note.tsx';
import { Panel } from '../../design/panel.tsx';
import { Failed } from '../../design/states.tsx';
import { useText } from '../../language/language.tsx';
import { useMay } from '../../sign-in/use-session.tsx';
import { ReleaseRunDialog } from './release-run-dialog.tsx';
import type { Run } from './run-words.ts';

/** Why a run is held, and the ways on. */
export function BreakerPanel({ run, isOvertaken }: { run: Run; isOvertaken: boolean }) {
  const t = useText();
  const { breaker, state } = run;
  if (breaker === undefined) return null;
  return (
    <Panel title={{ vi: 'Chốt an toàn', en: 'Circuit breaker' }}>
      <Stack>
        <Note title={state === 'held' ? HELD : WAS_HELD} Icon={IconShieldHalf}>
          <Text>{t(breaker)}</Text>
        </Note>
        {state === 'held' && !isOvertaken && <WaysOn run={run} />}
      </Stack>
    </Panel>
  );
}

function WaysOn({ run }: { run: Run }) {
  const t = useText();
  const mayRelease = useMay('release_run');
  return (
    <>
      <Text>{t(LOOK_FIRST)}</Text>
      {mayRelease ? <Release run={run} /> : <Text>{t(ASK_PROVINCE)}</Text>}
    </>
  );
}

function Release({ run }: { run: Run }) {
  const t = useText();
  const [isAsking, setAsking] = useState(false);
  const { mutate, isPending, error } = useSend('releaseRun', { refresh: ['readRun', 'listRuns'] });
  const release = () => {
    setAsking(false);
    mutate({ params: { runId: run.runId } });
  };
  return (
    <>
      <Group>
        <Button variant="default" loading={isPending} onClick={() => setAsking(true)}>
          {t({ vi: 'Cho qua…', en: 'Release…' })}
        </Button>
      </Group>
      {error !== null && <Failed error={error} />}
      <ReleaseRunDialog run={run} isOpen={isAsking} onAgreed={release} onClose={() => setAsking(false)} />
    </>
  );
}

const HELD = {
  vi: 'Lần này bị giữ: số liệu cũ vẫn đang dùng, các xã chưa nhận việc mới',
  en: 'This run is held: the figures from before stand, and no commune got new work',
};

const WAS_HELD = { vi: 'Đã bị giữ, sau đó được cho qua', en: 'Was held, and released then' };

const LOOK_FIRST = {
  vi: 'Hãy xem tệp nào vừa đổi (trang Tệp dữ liệu). Nếu tệp sai: nạp lại tệp đúng rồi chạy đối soát lại. Nếu thay đổi là thật: cho qua.',
  en: 'See which files changed (page Files). If they are wrong, bring in the right ones and start another run. If the change is real, release it.',
};

const ASK_PROVINCE = {
  vi: 'Chỉ cán bộ tỉnh cho qua được.',
  en: 'Only the provincial officer may release it.',
};
