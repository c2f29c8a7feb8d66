import { Button, Modal, Stack, Text } from '@mantine/core';
import { IconFileSpreadsheet, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { ReasonDialog } from '../design/reason-dialog.tsx';
import { Failed } from '../design/states.tsx';
import { useLanguage, useText } from '../language/language.tsx';
import { type Asked, fetchPaper, PAPERS, type Paper } from './paper.ts';
import type { View } from './view.ts';

export interface PaperDialogProps {
  unit: string;
  order: View['order'];
  opened: boolean;
  onClose(): void;
}

/** Which paper, and then why it is needed. */
export function PaperDialog({ opened, onClose, ...asked }: PaperDialogProps) {
  const t = useText();
  const [paper, setPaper] = useState<Paper>();
  const { fetching, isBusy, error } = useFetching({ ...asked, onDone: onClose });
  return (
    <>
      <Modal
        opened={opened}
        onClose={onClose}
        title={t({ vi: 'In, tải giấy tờ', en: 'Print or download papers' })}
      >
        <Stack gap="xs">
          {PAPERS.map((one) => (
            <PaperButton key={one.id} paper={one} isBusy={isBusy} onChosen={() => setPaper(one)} />
          ))}
          {error !== undefined && <Failed error={error} />}
        </Stack>
      </Modal>
      <ReasonDialog
        key={paper?.id}
        title={paper?.words}
        usual={paper?.usual ?? 'visit'}
        onClose={() => setPaper(undefined)}
        onChosen={(reason) => {
          setPaper(undefined);
          if (paper !== undefined) void fetching(paper, reason);
        }}
      />
    </>
  );
}

type Fetching = Pick<PaperDialogProps, 'unit' | 'order'> & { onDone: () => void };

function useFetching({ unit, order, onDone }: Fetching) {
  const { language } = useLanguage();
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const fetching = async (paper: Paper, reason: Asked['reason']) => {
    setBusy(true);
    setError(undefined);
    try {
      await fetchPaper(paper, { unit, order, language, reason });
      onDone();
    } catch (cause) {
      setError(cause);
    } finally {
      setBusy(false);
    }
  };
  return { fetching, isBusy, error };
}

function PaperButton({ paper, isBusy, onChosen }: { paper: Paper; isBusy: boolean; onChosen: () => void }) {
  const t = useText();
  const Icon = paper.isPage ? IconPrinter : IconFileSpreadsheet;
  return (
    <Button
      variant="default"
      h="auto"
      py="xs"
      justify="flex-start"
      disabled={isBusy}
      leftSection={<Icon size={20} aria-hidden />}
      onClick={onChosen}
      styles={{ label: { whiteSpace: 'normal', textAlign: 'left' } }}
    >
      <span>
        {t(paper.words)}
        <Text span size="sm" fw={400} className="quiet" display="block">
          {t(paper.about)}
        </Text>
      </span>
    </Button>
  );
}
