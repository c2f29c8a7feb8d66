import { Stack, Text } from '@mantine/core';
import { IconShieldHalf } from '@tabler/icons-react';
import { useSend } from '../../api/use-answer.ts';
import { Note } from '../../design/note.tsx';
import { Panel } from '../../design/panel.tsx';
import { useFormat } from '../../language/format.ts';
import { useText } from '../../language/language.tsx';
import { useMay } from '../../sign-in/use-session.tsx';
import { Release } from '../release.tsx';
import { ReleaseEffects } from './release-effects.tsx';
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
      {mayRelease ? <ReleaseRun run={run} /> : <Text>{t(ASK_PROVINCE)}</Text>}
    </>
  );
}

function ReleaseRun({ run }: { run: Run }) {
  const t = useText();
  const { day } = useFormat();
  const { mutate, isPending, error } = useSend('releaseRun', { refresh: ['readRun', 'listRuns'] });
  return (
    <Release
      title={`${t({ vi: 'Cho qua lần đối soát ngày', en: 'Release the run of' })} ${day(run.asOf)}`}
      then={THEN}
      isPending={isPending}
      error={error}
      onAgreed={() => mutate({ params: { runId: run.runId } })}
    >
      {run.breaker !== undefined && <Text>{t(run.breaker)}</Text>}
      <ReleaseEffects run={run} />
    </Release>
  );
}

const THEN = {
  vi: 'Cho qua rồi thì số liệu này được công bố, hồ sơ được mở và các xã nhận việc ngay. Không rút lại được. Việc này được ghi vào nhật ký truy cập.',
  en: 'Once released, the figures are published, cases are opened and communes get their work at once. It cannot be taken back. It is kept in the access log.',
};

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
