import { Button } from '@mantine/core';
import { useNavigate } from 'react-router';
import { useText } from '../language/language.tsx';
import { pairPath } from './question.ts';
import { NEW_SITTING, nextOf, type QueuePage, withLeftAgain, withPage } from './sitting.ts';
import { useSitting } from './use-sitting.ts';

/** Opens the first question, or goes on where this sitting stopped. `page` is what of the queue has been read. */
export function StartButton({ page }: { page: QueuePage }) {
  const t = useText();
  const navigate = useNavigate();
  const { filter, sitting, change } = useSitting();
  const isBegun = sitting.acts.length > 0;
  const start = () => {
    const begun = change((before) => withPage(isBegun ? withLeftAgain(before) : NEW_SITTING, page));
    const next = nextOf(begun);
    if (next !== undefined) void navigate(pairPath(next, filter));
  };
  return (
    <Button size="md" onClick={start}>
      {isBegun ? t({ vi: 'Tiếp tục', en: 'Go on' }) : t({ vi: 'Bắt đầu', en: 'Begin' })}
    </Button>
  );
}
