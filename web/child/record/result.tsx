import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconCheck, IconClockUp } from '@tabler/icons-react';
import { Failed } from '../../design/states.tsx';
import { useText } from '../../language/language.tsx';
import { useUnits } from '../../units/use-units.ts';
import { factInWords } from '../facts.ts';
import type { ChildPage } from '../words.ts';
import { factMeant } from './draft.ts';
import { useDesk } from './recording.tsx';
import { SiblingOffers } from './sibling-offers.tsx';
import { undoOf } from './undo.ts';
import type { Last } from './use-giving.ts';

/** What became of what was just recorded: said aloud too, with the way back and the same for brothers and sisters. */
export function Result({ page }: { page: ChildPage }) {
  const { last, problem } = useDesk();
  // What the device keeps of a refusal or a conflict stands below, with what can be done about it.
  const isTold =
    problem?.document.conflict !== undefined || problem?.status === 422 || problem?.status === 403;
  return (
    <>
      <div role="status">{last !== undefined && <Done last={last} />}</div>
      {problem !== undefined && !isTold && <Failed error={problem} />}
      {last !== undefined && <SiblingOffers page={page} command={last.command} />}
    </>
  );
}

function Done({ last: { command, result } }: { last: Last }) {
  const t = useText();
  const { nameOf } = useUnits();
  const { reader } = useDesk();
  const isSent = result === 'sent';
  const title = isSent
    ? { vi: 'Đã ghi', en: 'Recorded' }
    : { vi: 'Đã lưu, sẽ gửi khi có mạng', en: 'Kept; it is sent once there is a network' };
  return (
    <Alert
      color={isSent ? 'leaf' : 'yellow'}
      icon={isSent ? <IconCheck /> : <IconClockUp />}
      title={t(title)}
    >
      <Stack gap="xs">
        <Text>{t(factInWords(factMeant(command, reader.today), nameOf))}</Text>
        {isSent && <Undo command={command} />}
      </Stack>
    </Alert>
  );
}

/** Takes back what was sent by a correction; what still waits is dropped where it waits. */
function Undo({ command }: Pick<Last, 'command'>) {
  const t = useText();
  const { about, actions, reader, isBusy, give } = useDesk();
  const { today, scope } = reader;
  const back = about && undoOf(command, { about, actions, subject: scope.subject, today });
  if (back === undefined) return null;
  return (
    <Group>
      <Button variant="default" loading={isBusy} onClick={() => void give(back)}>
        {t({ vi: 'Hoàn tác', en: 'Undo' })}
      </Button>
    </Group>
  );
}
