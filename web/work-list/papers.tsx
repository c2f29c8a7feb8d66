import { Button, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconFileSpreadsheet, IconPrinter, IconUpload } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { ReasonDialog } from '../design/reason-dialog.tsx';
import { Failed } from '../design/states.tsx';
import { useLanguage, useText } from '../language/language.tsx';
import { useIsOnline, useMay } from '../sign-in/use-session.tsx';
import { type Asked, fetchPaper, PAPERS, type Paper } from './paper.ts';
import { liesAbove, type View } from './view.ts';

interface PapersProps {
  unit: string;
  order: View['order'];
}

/** What leaves the portal on paper or as a file, for those who may; and the way back for a list that was filled in. */
export function Papers(props: PapersProps) {
  const mayExport = useMay('export_children');
  const mayReturn = useMay('return_list');
  const isOnline = useIsOnline();
  const t = useText();
  const { unit } = props;
  if (liesAbove(unit) || !isOnline) return null;
  return (
    <>
      {mayExport && <PaperMenu {...props} />}
      {mayReturn && (
        <Button
          component={Link}
          to={`/units/${unit}/return`}
          variant="default"
          leftSection={<IconUpload size={18} aria-hidden />}
        >
          {t({ vi: 'Nộp danh sách', en: 'Send a list back' })}
        </Button>
      )}
    </>
  );
}

function PaperMenu(props: PapersProps) {
  const t = useText();
  const [isOpen, { open, close }] = useDisclosure(false);
  const [paper, setPaper] = useState<Paper>();
  const { fetching, isBusy, error } = useFetching({ ...props, onDone: close });
  return (
    <>
      <Button variant="default" leftSection={<IconPrinter size={18} aria-hidden />} onClick={open}>
        {t({ vi: 'Giấy tờ', en: 'Papers' })}
      </Button>
      <Modal
        opened={isOpen}
        onClose={close}
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

function useFetching({ unit, order, onDone }: PapersProps & { onDone: () => void }) {
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
