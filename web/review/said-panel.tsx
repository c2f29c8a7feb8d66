import { List, Text } from '@mantine/core';
import { REASON_WORDS } from '../../shared/linkage/memory/reason-words.ts';
import { Panel } from '../design/panel.tsx';
import { useFormat } from '../language/format.ts';
import { useText } from '../language/language.tsx';
import { useScope } from '../sign-in/use-session.tsx';
import type { Pair, Saying } from './said.ts';
import { ANSWER_WORDS } from './words.ts';

/** What people said of the pair, and what changed of it since. */
export function SaidPanel({ pair: { said, asking } }: { pair: Pair }) {
  const t = useText();
  const changes = asking?.changes ?? [];
  if (said.length + changes.length === 0) return null;
  return (
    <Panel title={{ vi: 'Đã quyết định trước đây', en: 'What was decided before' }}>
      <Sayings said={said} />
      {changes.length > 0 && (
        <>
          <Text fw={600} mt="sm">
            {t({ vi: 'Từ đó đã thay đổi', en: 'Changed since' })}
          </Text>
          <List>
            {changes.map((change) => (
              <List.Item key={`${change.side} ${change.field} ${change.change}`}>{t(change)}</List.Item>
            ))}
          </List>
        </>
      )}
    </Panel>
  );
}

/** Words on a pair, the earliest first. */
export function Sayings({ said }: { said: readonly Saying[] }) {
  return (
    <List type="ordered">
      {said.map((one) => (
        <List.Item key={one.at}>
          <SayingText saying={one} />
        </List.Item>
      ))}
    </List>
  );
}

function SayingText({ saying: { decision, by, at, reason } }: { saying: Saying }) {
  const t = useText();
  const format = useFormat();
  return (
    <>
      <b>{t(ANSWER_WORDS[decision])}</b>
      {reason !== undefined && ` (${t(REASON_WORDS[reason])})`}, <Who by={by} />, {format.moment(at)}
    </>
  );
}

/** Whose word it is: an account, as no name of a reviewer is known here. */
export function Who({ by }: { by: string }) {
  const t = useText();
  const { subject } = useScope();
  return <>{by === subject ? t({ vi: 'bạn', en: 'you' }) : by}</>;
}
