import { Button, Stack, Text } from '@mantine/core';
import { IconFileSpreadsheet, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import type { ExportReason } from '../../shared/access/export-reasons.ts';
import { Dialog } from '../design/dialog.tsx';
import { ReasonDialog } from '../design/reason-dialog.tsx';
import { Failed } from '../design/states.tsx';
import { useText } from '../language/language.tsx';
import { PAPERS, type Paper } from '../papers/papers.ts';
import { ShownLink } from '../papers/shown-link.tsx';
import { usePaper } from '../papers/use-paper.ts';
import type { View } from './view.ts';

export interface PaperDialogProps {
  unit: string;
  order: View['order'];
  opened: boolean;
  onClose(): void;
}

/** Which paper, and then why it is needed. It stays where a page was shown, which may have to be opened by hand. */
export function PaperDialog({ unit, order, opened, onClose }: PaperDialogProps) {
  const t = useText();
  return (
    <Dialog
      opened={opened}
      onClose={onClose}
      title={t({ vi: 'In, tải giấy tờ', en: 'Print or download papers' })}
    >
      <Stack gap="xs">
        {PAPERS.map((paper) => (
          <OnePaper key={paper.id} paper={paper} of={{ unit, order }} onSaved={onClose} />
        ))}
      </Stack>
    </Dialog>
  );
}

interface OnePaperProps {
  paper: Paper;
  of: Pick<PaperDialogProps, 'unit' | 'order'>;
  onSaved(): void;
}

function OnePaper({ paper, of, onSaved }: OnePaperProps) {
  const [isAsking, setAsking] = useState(false);
  const { fetchPaper, isPending, error, shown } = usePaper(paper, onSaved);
  const hide = () => setAsking(false);
  const onChosen = (reason: ExportReason) => {
    hide();
    fetchPaper({ ...of, way: paper.ways[0], reason });
  };
  return (
    <>
      <PaperButton paper={paper} isBusy={isPending} onClick={() => setAsking(true)} />
      {error !== null && <Failed error={error} />}
      <ShownLink address={shown} />
      <ReasonDialog
        title={isAsking ? paper.title : undefined}
        usual={paper.usual}
        onClose={hide}
        onChosen={onChosen}
      />
    </>
  );
}

function PaperButton({ paper, isBusy, onClick }: { paper: Paper; isBusy: boolean; onClick: () => void }) {
  const t = useText();
  const Icon = paper.ways[0] === 'show' ? IconPrinter : IconFileSpreadsheet;
  return (
    <Button
      variant="default"
      h="auto"
      py="xs"
      justify="flex-start"
      loading={isBusy}
      leftSection={<Icon size={20} aria-hidden />}
      onClick={onClick}
      styles={{ label: { whiteSpace: 'normal', textAlign: 'left' } }}
    >
      <span>
        {t(paper.title)}
        <Text span size="sm" fw={400} className="quiet" display="block">
          {t(paper.about)}
        </Text>
      </span>
    </Button>
  );
}
