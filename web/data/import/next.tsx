import { Anchor, Group, Text } from '@mantine/core';
import { Link } from 'react-router';
import { useText } from '../../language/language.tsx';
import { useMay } from '../../sign-in/use-session.tsx';
import type { Import } from '../import-words.ts';
import { TakeForReal } from '../upload/take-for-real.tsx';
import { RejectsButton } from './rejects-button.tsx';

/** What can be done after an import that is over. */
export function Next({ of: one }: { of: Import }) {
  const mayUpload = useMay('upload_import');
  return (
    <>
      <Group align="flex-start">
        {mayUpload && <TakeForReal importId={one.importId} />}
        {(one.counts?.rejected ?? 0) > 0 && <RejectsButton importId={one.importId} />}
      </Group>
      {one.result === 'applied' && <FromNextRun />}
      {one.state === 'overtaken' && <Overtaken />}
    </>
  );
}

function FromNextRun() {
  const t = useText();
  return (
    <Text className="quiet">
      {t({
        vi: 'Tỉ lệ bao phủ và danh sách việc dùng dữ liệu này từ lần đối soát sau.',
        en: 'Coverage and working lists use these data from the next run on.',
      })}{' '}
      <Anchor underline="always" component={Link} to="/data/runs">
        {t({ vi: 'Các lần đối soát', en: 'Runs' })}
      </Anchor>
    </Text>
  );
}

function Overtaken() {
  const t = useText();
  return (
    <Text>
      {t({
        vi: 'Một lần nạp khác xong trước, nên lần này được làm lại dưới một mã khác. Xem lần mới nhất ở trang Dữ liệu.',
        en: 'Another import came first, so this one went on under another id. The latest stands on the page of the data.',
      })}
    </Text>
  );
}
