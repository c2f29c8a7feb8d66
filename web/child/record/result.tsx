import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { Failed } from '../../design/states.tsx';
import { factMeant } from '../../device/fact-meant.ts';
import { useUnsentOf } from '../../device/use-outbox.ts';
import { useText } from '../../language/language.tsx';
import type { Words } from '../../language/words.ts';
import { useUnits } from '../../units/use-units.ts';
import { factInWords } from '../facts.ts';
import type { ChildPage } from '../words.ts';
import classes from './record.module.css';
import { useDesk } from './recording.tsx';
import { SiblingOffers } from './sibling-offers.tsx';
import { undoOf } from './undo.ts';
import type { Last } from './use-giving.ts';

/**
 * What became of what was just recorded: said aloud too, with the way back and the same for brothers and sisters. Of what the device
 * keeps, waiting or refused, `UnsentOfChild` tells.
 */
export function Result({ page }: { page: ChildPage }) {
  const { last, problem } = useDesk();
  const isKept = useUnsentOf(page.childId).length > 0;
  return (
    <>
      <div role="status">{last !== undefined && last.result !== 'queued' && <Done {...last} />}</div>
      {problem !== undefined && !isKept && <Failed error={problem} />}
      {last !== undefined && <SiblingOffers page={page} command={last.command} />}
    </>
  );
}

function Done({ command, result }: Last) {
  const t = useText();
  const { nameOf } = useUnits();
  const { reader } = useDesk();
  return (
    <Alert
      color="leaf"
      icon={<IconCheck />}
      title={t({ vi: 'Đã ghi', en: 'Recorded' })}
      classNames={{ title: classes.notice }}
    >
      <Stack gap="xs">
        <Text>{t(factInWords(factMeant(command, reader.today), nameOf))}</Text>
        {result === 'sent_unkept' && <Text>{t(UNKEPT)}</Text>}
        <Undo command={command} />
      </Stack>
    </Alert>
  );
}

const UNKEPT: Words = {
  vi: 'Thiết bị không lưu được kết quả (hết bộ nhớ hoặc đang duyệt web ẩn danh): khi mất mạng sẽ không ghi được.',
  en: 'This device cannot keep outcomes (no room, or private browsing): without a network nothing can be recorded.',
};

/** Takes it back by a correction, once the page shows the fact. */
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
