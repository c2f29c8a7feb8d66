import { Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { Link } from 'react-router';
import { Answered, Loading } from '../../design/states.tsx';
import { useText } from '../../language/language.tsx';
import { tenseOf } from '../import/counts.ts';
import { CountsTable } from '../import/counts-table.tsx';
import { GuardNotes } from '../import/guard-notes.tsx';
import { Standing } from '../import/standing.tsx';
import { type Import, isUnderWay } from '../import-words.ts';
import { useImport } from '../use-import.ts';
import { desk } from './delivery-desk.ts';
import { TakeForReal } from './take-for-real.tsx';

/** What became of the delivery: how far the import is, what it changed or would change, and what to do next. */
export function DeliveryEnd({ importId }: { importId: string }) {
  return (
    <Answered of={useImport(importId)} loading={<Loading lines={1} height={260} />}>
      {(one) => <End of={one} />}
    </Answered>
  );
}

function End({ of: one }: { of: Import }) {
  const t = useText();
  const { importId, counts, guard } = one;
  return (
    <Stack>
      <Standing of={one} />
      {guard.length > 0 && !isTaken(one) && <HeldNote of={one} />}
      {counts !== undefined && <CountsTable counts={counts} tense={tenseOf(one)} />}
      {!isUnderWay(one) && <Onwards of={one} />}
      <Text>
        <Anchor component={Link} to={`/data/imports/${importId}`}>
          {t({ vi: 'Xem chi tiết lần nạp và các lỗi', en: 'The import and its findings in detail' })}
        </Anchor>
      </Text>
    </Stack>
  );
}

const isTaken = ({ state, result }: Import): boolean => state === 'done' && result !== 'dry_run';

function HeldNote({ of: { state, guard } }: { of: Import }) {
  const title =
    state === 'held'
      ? { vi: 'Các tệp bị giữ lại, chưa thay đổi gì', en: 'The files are held, nothing changed' }
      : { vi: 'Nếu nạp thật, các tệp này sẽ bị giữ lại', en: 'For real, these files would be held' };
  return <GuardNotes title={title} guard={guard} />;
}

function Onwards({ of: one }: { of: Import }) {
  const t = useText();
  return (
    <Group>
      <TakeForReal importId={one.importId} />
      {one.state === 'failed' && (
        <Button variant="default" onClick={() => void desk.send(one.dryRun)}>
          {t({ vi: 'Gửi lại', en: 'Send again' })}
        </Button>
      )}
      {one.state === 'refused' && (
        <Text>
          {t({
            vi: 'Bỏ tệp sai khỏi danh sách ở trên, hoặc sửa rồi chọn lại.',
            en: 'Take the wrong file off the list above, or mend it and choose it again.',
          })}
        </Text>
      )}
      <Button variant="subtle" onClick={() => desk.clear()}>
        {t({ vi: 'Gửi tệp khác', en: 'Send other files' })}
      </Button>
    </Group>
  );
}
