import { Button, Group, Radio, Stack } from '@mantine/core';
import { useState } from 'react';
import { EXPORT_REASONS, type ExportReason } from '../../shared/access/export-reasons.ts';
import { useText } from '../language/language.tsx';
import type { Words } from '../language/words.ts';
import { Dialog } from './dialog.tsx';

export interface ReasonDialogProps {
  /** What is about to be handed out; the dialog is shut where nothing is. */
  title: Words | undefined;
  /** The reason that is most likely. */
  usual: ExportReason;
  onChosen(reason: ExportReason): void;
  onClose(): void;
}

/** Asks why names are to leave the house, as the access log keeps it. */
export function ReasonDialog({ title, usual, onChosen, onClose }: ReasonDialogProps) {
  const t = useText();
  const [reason, setReason] = useState<ExportReason>(usual);
  return (
    <Dialog opened={title !== undefined} onClose={onClose} title={title && t(title)}>
      <Stack>
        <Radio.Group
          label={t({ vi: 'Lý do lấy danh sách', en: 'Why it is needed' })}
          description={t({
            vi: 'Lý do được ghi vào nhật ký truy cập.',
            en: 'The reason is kept in the access log.',
          })}
          value={reason}
          onChange={(value) => setReason(value as ExportReason)}
        >
          <Stack gap="sm" mt="sm">
            {Object.entries(EXPORT_REASONS).map(([code, words]) => (
              <Radio key={code} value={code} label={t(words)} />
            ))}
          </Stack>
        </Radio.Group>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t({ vi: 'Thôi', en: 'Cancel' })}
          </Button>
          <Button onClick={() => onChosen(reason)}>{t({ vi: 'Tiếp tục', en: 'Continue' })}</Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
