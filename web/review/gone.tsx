import { Button } from '@mantine/core';
import { Empty, Failed } from '../design/states.tsx';
import { useText } from '../language/language.tsx';
import type { Question } from './question.ts';
import { withSkip } from './sitting.ts';
import { useSitting } from './use-sitting.ts';
import { useTask } from './use-task.ts';

/** Nobody asks about the pair any more, or it is another reviewer's. */
export function Gone(question: Question) {
  const t = useText();
  const { run, failure, isBusy } = useTask();
  const { change, goOn } = useSitting();
  const leave = () =>
    run(async () => {
      change((sitting) => withSkip(withSkip(sitting, question), question));
      return goOn;
    });
  return (
    <Empty title={{ vi: 'Cặp này không còn cần xem', en: 'This pair needs no looking at any more' }}>
      {t({
        vi: 'Lần đối soát mới không hỏi về cặp này nữa, hoặc cặp này thuộc người rà soát khác.',
        en: 'A new run does not ask about it, or it is another reviewer’s.',
      })}
      <div>
        <Button mt="sm" loading={isBusy} onClick={leave}>
          {t({ vi: 'Sang cặp kế tiếp', en: 'To the next pair' })}
        </Button>
      </div>
      {failure && <Failed error={failure.error} retry={failure.retry} />}
    </Empty>
  );
}
