import { Button, Group, Stack, Text } from '@mantine/core';
import { IconDownload, IconPrinter } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import type { ExportReason } from '../../shared/access/export-reasons.ts';
import { Panel } from '../design/panel.tsx';
import { ReasonDialog } from '../design/reason-dialog.tsx';
import { Failed } from '../design/states.tsx';
import { useText } from '../language/language.tsx';
import type { Words } from '../language/words.ts';
import type { Paper } from '../papers/papers.ts';
import { ShownLink } from '../papers/shown-link.tsx';
import type { Way } from '../papers/use-handout.ts';
import { usePaper } from '../papers/use-paper.ts';

/** One paper of a commune: what it is for, and the ways it is had. */
export function PaperPanel({ paper, unit }: { paper: Paper; unit: string | undefined }) {
  const t = useText();
  const { title, about, usual, ways } = paper;
  const { fetchPaper, isPending, error, shown } = usePaper(paper);
  const [way, setWay] = useState<Way>();
  const hide = () => setWay(undefined);
  const onChosen = (reason: ExportReason) => {
    hide();
    if (unit !== undefined && way !== undefined) fetchPaper({ unit, way, reason });
  };
  return (
    <Panel title={title}>
      <Stack>
        <Text>{t(about)}</Text>
        <Group>
          {ways.map((one) => (
            <WayButton
              key={one}
              way={one}
              of={title}
              isDisabled={unit === undefined}
              isBusy={isPending}
              onClick={() => setWay(one)}
            />
          ))}
        </Group>
        {error !== null && <Failed error={error} />}
        <ShownLink address={shown} />
      </Stack>
      <ReasonDialog title={way && title} usual={usual} onChosen={onChosen} onClose={hide} />
    </Panel>
  );
}

const WAY_WORDS: Readonly<Record<Way, { words: Words; icon: ReactNode }>> = {
  save: { words: { vi: 'Tải tệp Excel', en: 'Download (Excel)' }, icon: <IconDownload size={18} /> },
  show: { words: { vi: 'Mở để in', en: 'Open to print' }, icon: <IconPrinter size={18} /> },
};

interface WayButtonProps {
  way: Way;
  of: Words;
  isDisabled: boolean;
  isBusy: boolean;
  onClick(): void;
}

function WayButton({ way, of, isDisabled, isBusy, onClick }: WayButtonProps) {
  const t = useText();
  const { words, icon } = WAY_WORDS[way];
  return (
    <Button
      variant="default"
      leftSection={icon}
      disabled={isDisabled}
      loading={isBusy}
      onClick={onClick}
      aria-label={`${t(words)}: ${t(of)}`}
    >
      {t(words)}
    </Button>
  );
}
