import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { ReasonDialog } from '../design/reason-dialog.tsx';
import { Failed } from '../design/states.tsx';
import { useText } from '../language/language.tsx';
import type { Words } from '../language/words.ts';
import { TK1 } from '../papers/papers.ts';
import { ShownLink } from '../papers/shown-link.tsx';
import { useHandout } from '../papers/use-handout.ts';
import { useIsOnline, useMay } from '../sign-in/use-session.tsx';

const NAME: Words = { vi: 'In tờ khai TK1-TS', en: 'Print the declaration TK1-TS' };

/** The declaration of this child, to be signed by a parent; asks why it is needed. */
export function PrintSheet({ childId }: { childId: string }) {
  const t = useText();
  const mayPrint = useMay('print_sheet');
  const isOnline = useIsOnline();
  const [isAsking, setAsking] = useState(false);
  const { hand, isPending, error, shown } = useHandout('printTk1');
  if (!(mayPrint && isOnline)) return null;
  return (
    <div className="no-print">
      <Button
        variant="light"
        mt="xs"
        mih={44}
        loading={isPending}
        leftSection={<IconPrinter size={18} aria-hidden />}
        onClick={() => setAsking(true)}
      >
        {t(NAME)}
      </Button>
      {error !== null && <Failed error={error} />}
      <ShownLink address={shown} />
      <ReasonDialog
        title={isAsking ? NAME : undefined}
        usual={TK1.usual}
        onClose={() => setAsking(false)}
        onChosen={(reason) => {
          setAsking(false);
          hand({ params: { childId }, query: { reason } }, 'show');
        }}
      />
    </div>
  );
}
