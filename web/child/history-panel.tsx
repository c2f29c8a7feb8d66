import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { HistoryLine } from '../../shared/follow-up/corrections.ts';
import { Dialog } from '../design/dialog.tsx';
import { Panel } from '../design/panel.tsx';
import { useText } from '../language/language.tsx';
import classes from './child.module.css';
import { Entry } from './entry.tsx';
import { factsOf } from './record/case-at-hand.ts';
import { useDesk } from './record/recording.tsx';
import type { ChildPage } from './words.ts';

/** What happened to the case, the latest first, and the way to take back what was recorded wrongly. */
export function HistoryPanel({ page }: { page: ChildPage }) {
  const { actions } = useDesk();
  const [wrong, setWrong] = useState<HistoryLine>();
  const facts = factsOf(page);
  const lines = page.history.flatMap((line, at) => {
    const fact = facts[at];
    return fact === undefined ? [] : [{ ...line, fact }];
  });
  if (lines.length === 0) return null;
  return (
    <Panel title={{ vi: 'Quá trình theo dõi', en: 'History of the case' }}>
      <ol className={classes.plain} reversed>
        {lines.toReversed().map((line) => (
          <li key={line.number}>
            <Entry line={line}>
              {actions.correct.has(line.number) && <Wrong line={line} onWrong={() => setWrong(line)} />}
            </Entry>
          </li>
        ))}
      </ol>
      <Correction line={wrong} onClose={() => setWrong(undefined)} />
    </Panel>
  );
}

function Wrong({ line, onWrong }: { line: HistoryLine; onWrong: () => void }) {
  const t = useText();
  return (
    <Button variant="subtle" size="compact-md" mih={44} px={0} className="no-print" onClick={onWrong}>
      {line.fact.kind === 'corrected'
        ? t({ vi: 'Bỏ đính chính này', en: 'Take this correction back' })
        : t({ vi: 'Đính chính: ghi nhầm', en: 'Correct: this is wrong' })}
    </Button>
  );
}

function Correction({ line, onClose }: { line: HistoryLine | undefined; onClose: () => void }) {
  const t = useText();
  const { give } = useDesk();
  return (
    <Dialog
      opened={line !== undefined}
      onClose={onClose}
      title={t({ vi: 'Đính chính mục này?', en: 'Correct this entry?' })}
    >
      {line !== undefined && (
        <Stack>
          <Entry line={line} />
          <Text>
            {t({
              vi: 'Mục này không được tính nữa, nhưng vẫn còn trong quá trình theo dõi. Sau đó hãy ghi lại cho đúng.',
              en: 'The entry counts no more but stays in the history. Then record what is right.',
            })}
          </Text>
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t({ vi: 'Thôi', en: 'Cancel' })}
            </Button>
            <Button
              onClick={() => {
                onClose();
                void give({ kind: 'correct', fact: line.number });
              }}
            >
              {t({ vi: 'Đính chính', en: 'Correct' })}
            </Button>
          </Group>
        </Stack>
      )}
    </Dialog>
  );
}
