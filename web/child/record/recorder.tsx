import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconArrowBackUp, IconPencilCheck } from '@tabler/icons-react';
import { useText } from '../../language/language.tsx';
import type { ChildPage } from '../words.ts';
import { OfferAnswer } from './offer-answer.tsx';
import { OutcomeDrawer } from './outcome-drawer.tsx';
import classes from './record.module.css';
import { useDesk } from './recording.tsx';
import { Result } from './result.tsx';
import { UnsentOfChild } from './unsent-of-child.tsx';

/** The way to record what came of a visit, what was recorded last, and what still waits on this device. */
export function Recorder({ page }: { page: ChildPage }) {
  const t = useText();
  const { actions, isBusy, give } = useDesk();
  const [isOpen, { open, close }] = useDisclosure(false);
  return (
    <div className={`${classes.recorder} no-print`}>
      <OfferAnswer />
      {actions.outcomes.size > 0 && (
        <Button
          size="lg"
          fullWidth
          loading={isBusy}
          leftSection={<IconPencilCheck size={22} aria-hidden />}
          onClick={open}
        >
          {t({ vi: 'Ghi kết quả', en: 'Record the outcome' })}
        </Button>
      )}
      {actions.reopen && (
        <Button
          size="md"
          variant="default"
          loading={isBusy}
          leftSection={<IconArrowBackUp size={20} aria-hidden />}
          onClick={() => void give({ kind: 'reopen' })}
        >
          {t({ vi: 'Mở lại hồ sơ', en: 'Reopen the case' })}
        </Button>
      )}
      <Result page={page} />
      <UnsentOfChild page={page} />
      <OutcomeDrawer page={page} isOpen={isOpen} onClose={close} />
    </div>
  );
}
