import { Button } from '@mantine/core';
import { IconPrinter, IconUpload } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { Link } from 'react-router';
import { useText } from '../language/language.tsx';
import { useIsOnline, useMay } from '../sign-in/use-session.tsx';
import type { PaperDialogProps } from './paper-dialog.tsx';
import { liesAbove } from './view.ts';

const PaperDialog = lazy(async () => ({ default: (await import('./paper-dialog.tsx')).PaperDialog }));

type PapersProps = Pick<PaperDialogProps, 'unit' | 'order'>;

/** What leaves the portal on paper or as a file, for those who may; and the way back for a list that was filled in. */
export function Papers(props: PapersProps) {
  const mayExport = useMay('export_children');
  const mayReturn = useMay('return_list');
  const t = useText();
  const { unit } = props;
  if (liesAbove(unit)) return null;
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

/** The dialogue comes when it is first asked for: most who open a list go to a child. */
function PaperMenu(props: PapersProps) {
  const t = useText();
  const isOnline = useIsOnline();
  const [opened, setOpened] = useState<boolean>();
  return (
    <>
      <Button
        variant="default"
        disabled={!isOnline}
        leftSection={<IconPrinter size={18} aria-hidden />}
        onClick={() => setOpened(true)}
      >
        {t({ vi: 'Giấy tờ', en: 'Papers' })}
      </Button>
      {opened !== undefined && (
        <Suspense fallback={null}>
          <PaperDialog {...props} opened={opened} onClose={() => setOpened(false)} />
        </Suspense>
      )}
    </>
  );
}
