import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { ExportReason } from '../../shared/access/export-reasons.ts';
import { callForFile } from '../api/call.ts';
import { ReasonDialog } from '../design/reason-dialog.tsx';
import { showFile } from '../design/save-file.ts';
import { Failed } from '../design/states.tsx';
import { useText } from '../language/language.tsx';
import type { Words } from '../language/words.ts';
import { useIsOnline, useMay } from '../sign-in/use-session.tsx';

const NAME: Words = { vi: 'In tờ khai TK1-TS', en: 'Print the declaration TK1-TS' };

/** The declaration of this child, to be signed by a parent; asks why it is needed. */
export function PrintSheet({ childId }: { childId: string }) {
  const t = useText();
  const mayPrint = useMay('print_sheet');
  const isOnline = useIsOnline();
  const [isAsking, setAsking] = useState(false);
  const print = useMutation({
    mutationFn: (reason: ExportReason) => callForFile('printTk1', { params: { childId }, query: { reason } }),
    onSuccess: ({ blob }) => showFile(blob),
  });
  if (!(mayPrint && isOnline)) return null;
  return (
    <div className="no-print">
      <Button
        variant="light"
        mt="xs"
        mih={44}
        loading={print.isPending}
        leftSection={<IconPrinter size={18} aria-hidden />}
        onClick={() => setAsking(true)}
      >
        {t(NAME)}
      </Button>
      {print.error !== null && <Failed error={print.error} />}
      <ReasonDialog
        title={isAsking ? NAME : undefined}
        usual="insurance_dossier"
        onClose={() => setAsking(false)}
        onChosen={(reason) => {
          setAsking(false);
          print.mutate(reason);
        }}
      />
    </div>
  );
}
