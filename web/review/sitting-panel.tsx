import { Button, List, Text } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { Panel } from '../design/panel.tsx';
import { Failed } from '../design/states.tsx';
import { useFormat } from '../language/format.ts';
import { useText } from '../language/language.tsx';
import { changeInWords } from './effect.ts';
import { KeyMark } from './key-mark.tsx';
import classes from './queue.module.css';
import { nextOf, totalsOf } from './sitting.ts';
import { sittings } from './sittings.ts';
import { useKeys } from './use-keys.ts';
import { useNotice, useSitting } from './use-sitting.ts';
import { useTask } from './use-task.ts';
import { useUndo } from './use-undo.ts';
import { STROKE_WORDS } from './words.ts';

/** What came of the sitting so far, or at its end; nothing before it has begun. */
export function SittingPanel({ isOver }: { isOver: boolean }) {
  const t = useText();
  const task = useTask();
  const undo = useUndo(task);
  const notice = useNotice();
  const { sitting } = useSitting();
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (sittings.notice() !== undefined) panel.current?.focus();
  }, []);
  useKeys((stroke) => stroke === 'undo' && undo?.(), undo !== undefined);
  if (sitting.acts.length === 0) return null;
  const isAtEnd = isOver || (nextOf(sitting) === undefined && sitting.more === undefined);
  return (
    <div ref={panel} tabIndex={-1} className={classes.sitting}>
      <Panel
        title={isAtEnd ? { vi: 'Đã hết', en: 'That was all' } : { vi: 'Phiên này', en: 'This sitting' }}
        actions={
          undo && (
            <Button
              variant="default"
              loading={task.isBusy}
              rightSection={<KeyMark mark="U" />}
              onClick={undo}
            >
              {t(STROKE_WORDS.undo)}
            </Button>
          )
        }
      >
        <Text role="status">{notice && t(notice)}</Text>
        <Totals />
        {task.failure && <Failed error={task.failure.error} retry={task.failure.retry} />}
      </Panel>
    </div>
  );
}

function Totals() {
  const t = useText();
  const format = useFormat();
  const { same, different, left, expected } = totalsOf(useSitting().sitting);
  return (
    <>
      <List>
        <List.Item>
          {t({ vi: 'Cùng một người', en: 'One person' })}: {format.number(same)}
        </List.Item>
        <List.Item>
          {t({ vi: 'Không phải', en: 'Not the same' })}: {format.number(different)}
        </List.Item>
        <List.Item>
          {t({ vi: 'Bỏ qua, còn để ngỏ', en: 'Skipped, still open' })}: {format.number(left)}
        </List.Item>
        <List.Item>
          {t({ vi: 'Dự kiến', en: 'Expected' })}: {t(changeInWords(expected))}
        </List.Item>
      </List>
      <Text size="sm" className="quiet">
        {t({
          vi: 'Lần đối soát đêm tới sẽ tính theo các quyết định này.',
          en: 'The next night takes these decisions into account.',
        })}
      </Text>
    </>
  );
}
