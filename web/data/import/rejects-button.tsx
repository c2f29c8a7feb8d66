import { Button, Stack, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import type { ExportReason } from '../../../shared/access/export-reasons.ts';
import { useFile } from '../../api/use-file.ts';
import { ReasonDialog } from '../../design/reason-dialog.tsx';
import { saveFile } from '../../design/save-file.ts';
import { Failed } from '../../design/states.tsx';
import { useText } from '../../language/language.tsx';
import { useMay } from '../../sign-in/use-session.tsx';

const TITLE = { vi: 'Tải các dòng bị từ chối', en: 'Download the rejected rows' };

/** Hands out the rejected rows with what is wrong beside each, to be mended and sent as additions. */
export function RejectsButton({ importId }: { importId: string }) {
  const t = useText();
  const mayExport = useMay('export_rejects');
  const [isAsking, setAsking] = useState(false);
  const { mutate, isPending, error } = useFile('exportRejects');
  const download = (reason: ExportReason) => {
    setAsking(false);
    const onSuccess = ({ blob, name = 'rejects.csv' }: { blob: Blob; name: string | undefined }) =>
      saveFile(blob, name);
    mutate({ params: { importId }, query: { reason } }, { onSuccess });
  };
  if (!mayExport) return null;
  return (
    <Stack gap="xs">
      <Button
        variant="default"
        leftSection={<IconDownload size={18} />}
        loading={isPending}
        onClick={() => setAsking(true)}
      >
        {t(TITLE)}
      </Button>
      <Text size="sm" className="quiet">
        {t({
          vi: 'Sửa trong tệp này rồi nạp lại theo kiểu “Danh sách bổ sung”.',
          en: 'Mend them in this file and send it as “Additions”.',
        })}
      </Text>
      {error !== null && <Failed error={error} />}
      <ReasonDialog
        title={isAsking ? TITLE : undefined}
        usual="data_correction"
        onChosen={download}
        onClose={() => setAsking(false)}
      />
    </Stack>
  );
}
