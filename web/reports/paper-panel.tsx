import { Button, Group, Stack, Text } from '@mantine/core';
import { IconDownload, IconPrinter } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import type { ExportReason } from '../../shared/access/export-reasons.ts';
import type { AskedOf } from '../api/types.ts';
import { Panel } from '../design/panel.tsx';
import { ReasonDialog } from '../design/reason-dialog.tsx';
import { Failed } from '../design/states.tsx';
import { useLanguage, useText } from '../language/language.tsx';
import type { Words } from '../language/words.ts';
import type { Paper } from './reports.ts';
import { ShownLink } from './shown-link.tsx';
import { useHandout, type Way } from './use-handout.ts';

/** One paper of a commune: what it is for, and the ways it is had. */
export function PaperPanel({ paper, unit }: { paper: Paper; unit: string | undefined }) {
  const t = useText();
  const { id, title, about } = paper;
  const { hand, isPending, error, shown } = useHandout(id);
  const [way, setWay] = useState<Way>();
  const { language } = useLanguage();
  const hide = () => setWay(undefined);
  const onChosen = (reason: ExportReason) => {
    hide();
    if (unit !== undefined && way !== undefined)
      hand({ params: { unit }, query: queryOf(id, { way, reason, language }) }, way);
  };
  return (
    <Panel title={title}>
      <Stack>
        <Text>{t(about)}</Text>
        <Group>
          {WAYS[id].map((one) => (
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
      <ReasonDialog title={way && title} usual={USUAL[id]} onChosen={onChosen} onClose={hide} />
    </Panel>
  );
}

const WAYS: Readonly<Record<Paper['id'], readonly Way[]>> = {
  exportD03: ['save'],
  exportTk1: ['show', 'save'],
  exportVisits: ['show'],
  exportList: ['save'],
};

const USUAL: Readonly<Record<Paper['id'], ExportReason>> = {
  exportD03: 'insurance_dossier',
  exportTk1: 'insurance_dossier',
  exportVisits: 'visit',
  exportList: 'visit',
};

interface Wanted {
  way: Way;
  reason: ExportReason;
  language: 'vi' | 'en';
}

function queryOf(
  id: Paper['id'],
  { way, reason, language }: Wanted,
): NonNullable<AskedOf<Paper['id']>['query']> {
  if (id === 'exportTk1') return { reason, format: way === 'show' ? 'html' : 'xlsx' };
  return id === 'exportVisits' ? { reason, language } : { reason };
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
