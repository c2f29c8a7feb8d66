import { Button, Group, Stack, Text } from '@mantine/core';
import { Dialog } from '../../design/dialog.tsx';
import { useText } from '../../language/language.tsx';
import { feedTitle } from '../feed-title.ts';
import type { Import } from '../import-words.ts';
import { CountsTable } from './counts-table.tsx';

export interface ReleaseDialogProps {
  of: Import;
  isOpen: boolean;
  onAgreed(): void;
  onClose(): void;
}

/** Asks once more, with what letting the file through does to the data. */
export function ReleaseDialog({
  of: { feed, counts, guard },
  isOpen,
  onAgreed,
  onClose,
}: ReleaseDialogProps) {
  const t = useText();
  const name = feedTitle(feed);
  return (
    <Dialog
      opened={isOpen}
      onClose={onClose}
      title={t({ vi: `Cho qua tệp: ${name.vi}`, en: `Release the files: ${name.en}` })}
    >
      <Stack>
        {guard.map((one) => (
          <Text key={one.en}>{t(one)}</Text>
        ))}
        {counts !== undefined && <CountsTable counts={counts} tense="would" />}
        <Text>
          {t({
            vi: 'Cho qua rồi thì dữ liệu đổi ngay; lần đối soát sau sẽ dùng dữ liệu mới. Việc này được ghi vào nhật ký truy cập.',
            en: 'Once released, the data change at once, and the next run uses them. It is kept in the access log.',
          })}
        </Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose} data-autofocus>
            {t({ vi: 'Thôi', en: 'Cancel' })}
          </Button>
          <Button color="red.9" onClick={onAgreed}>
            {t({ vi: 'Cho qua', en: 'Release' })}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
