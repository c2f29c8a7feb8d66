import { List, Stack, Text } from '@mantine/core';
import { useAnswer, useSend } from '../../api/use-answer.ts';
import { Panel } from '../../design/panel.tsx';
import { useText } from '../../language/language.tsx';
import type { Words } from '../../language/words.ts';
import { useMay } from '../../sign-in/use-session.tsx';
import { feedTitle } from '../feed-title.ts';
import type { Import } from '../import-words.ts';
import { Release } from '../release.tsx';
import { CountsTable } from './counts-table.tsx';
import { GuardNotes } from './guard-notes.tsx';

/** Why a file is held or would be, and the two ways on: let it through, or send a better one. */
export function HeldPanel({ of: one }: { of: Import }) {
  const { guard, state, importId } = one;
  if (guard.length === 0) return null;
  return (
    <Panel title={{ vi: 'Chốt an toàn', en: 'Guard' }}>
      <Stack>
        <GuardNotes title={guardTitle(one)} guard={guard} />
        {state === 'held' && <WaysOn importId={importId} of={one} />}
      </Stack>
    </Panel>
  );
}

function guardTitle({ state, dryRun }: Import): Words {
  if (state === 'held')
    return {
      vi: 'Các tệp bị giữ lại, dữ liệu cũ vẫn đang dùng',
      en: 'The files are held, the data from before stand',
    };
  if (dryRun)
    return { vi: 'Nếu nạp thật, các tệp này sẽ bị giữ lại', en: 'For real, these files would be held' };
  return { vi: 'Đã bị giữ, sau đó được cho qua', en: 'Was held, and released then' };
}

function WaysOn({ importId, of: one }: { importId: string; of: Import }) {
  const t = useText();
  const mayRelease = useMay('release_feed');
  const { data } = useAnswer('listFeeds');
  const held = data?.feeds.find(({ feed }) => feed === one.feed)?.held?.importId;
  if (data !== undefined && held !== importId) return <Text>{t(OVERTAKEN)}</Text>;
  return (
    <>
      <List>
        <List.Item>{t(SEND_BETTER)}</List.Item>
        <List.Item>{t(mayRelease ? LET_THROUGH : ASK_PROVINCE)}</List.Item>
      </List>
      {mayRelease && <ReleaseFiles of={one} />}
    </>
  );
}

function ReleaseFiles({ of: { feed, counts, guard, importId } }: { of: Import }) {
  const t = useText();
  const name = feedTitle(feed);
  const { mutate, isPending, error } = useSend('releaseFeed', {
    refresh: ['readImport', 'listFeeds', 'listImports'],
  });
  return (
    <Release
      title={t({ vi: `Cho qua tệp: ${name.vi}`, en: `Release the files: ${name.en}` })}
      then={THEN}
      isPending={isPending}
      error={error}
      onAgreed={() => mutate({ params: { importId } })}
    >
      {guard.map((one) => (
        <Text key={one.en}>{t(one)}</Text>
      ))}
      {counts !== undefined && <CountsTable counts={counts} tense="would" />}
    </Release>
  );
}

const THEN = {
  vi: 'Cho qua rồi thì dữ liệu đổi ngay; lần đối soát sau sẽ dùng dữ liệu mới. Việc này được ghi vào nhật ký truy cập.',
  en: 'Once released, the data change at once, and the next run uses them. It is kept in the access log.',
};

const OVERTAKEN = {
  vi: 'Sau lần này đã có tệp khác được gửi hoặc dữ liệu đã đổi, nên không cho qua được nữa.',
  en: 'Other files were sent since, or the data changed: these can be released no more.',
};

const SEND_BETTER = {
  vi: 'Nếu tệp thiếu hoặc nhầm: xuất lại tệp từ phần mềm nguồn rồi gửi lại. Không cần làm gì với tệp đang bị giữ.',
  en: 'If the files are incomplete or wrong: export them again and send them. Nothing has to be done with those held.',
};

const LET_THROUGH = {
  vi: 'Nếu thay đổi này là đúng thực tế (đã hỏi nơi gửi): cho qua.',
  en: 'If the change is real, and the sender says so: release them.',
};

const ASK_PROVINCE = {
  vi: 'Nếu thay đổi này là đúng thực tế: đề nghị cán bộ tỉnh cho qua; chỉ cán bộ tỉnh có quyền này.',
  en: 'If the change is real: ask the provincial officer, who alone may release them.',
};
