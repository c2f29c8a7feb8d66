import { Alert, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useText } from '../language/language.tsx';
import type { Conflict } from './said.ts';
import { Sayings } from './said-panel.tsx';

/** That a decision was not recorded, as the pair is no longer what was looked at. */
export function ConflictNotice({ conflict: { since, areRecordsOther } }: { conflict: Conflict }) {
  const t = useText();
  return (
    <Alert color="yellow" variant="light" icon={<IconAlertTriangle aria-hidden />} role="alert">
      <Text fw={600}>
        {t({
          vi: 'Chưa ghi: cặp này đã khác lúc bạn mở ra.',
          en: 'Not recorded: the pair is no longer what you opened.',
        })}
      </Text>
      {areRecordsOther && <Text>{t(OTHER)}</Text>}
      {since.length > 0 && (
        <>
          <Text>{t({ vi: 'Trong lúc đó đã có người quyết định:', en: 'Somebody decided meanwhile:' })}</Text>
          <Sayings said={since} />
        </>
      )}
      <Text>
        {t({
          vi: 'Hãy xem lại; nếu vẫn giữ ý kiến, bấm lại như trước.',
          en: 'Look again; if you are still of that mind, press it once more.',
        })}
      </Text>
    </Alert>
  );
}

const OTHER = {
  vi: 'Dữ liệu của một trong hai hồ sơ đã thay đổi; dưới đây là dữ liệu mới.',
  en: 'The data of one of the two records changed; below are the new ones.',
};
