import { ActionIcon, Box, Group, Progress, Text } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { fileSize } from '../../language/file-size.ts';
import { useLanguage, useText } from '../../language/language.tsx';
import type { Words } from '../../language/words.ts';
import { StateMark, type Tone } from '../state-mark.tsx';
import type { ChosenFile, Sending } from './delivery.ts';
import { desk, useDelivery } from './delivery-desk.ts';
import { findRefusal } from './refusals.ts';
import classes from './upload.module.css';

/** The files of the delivery and how far each is. */
export function FileList() {
  const t = useText();
  const { files } = useDelivery();
  return (
    <Box
      component="ul"
      p={0}
      m={0}
      style={{ listStyle: 'none' }}
      aria-label={t({ vi: 'Các tệp', en: 'Files' })}
    >
      {files.map((one) => (
        <FileLine key={one.id} one={one} />
      ))}
    </Box>
  );
}

function FileLine({ one }: { one: ChosenFile }) {
  const t = useText();
  const { language } = useLanguage();
  const isBusy = useDelivery().order.is === 'busy';
  return (
    <li className={classes.file}>
      <Group gap="sm" wrap="nowrap" align="flex-start">
        <Box flex={1} miw={0}>
          <Group justify="space-between" gap="xs">
            <Text style={{ overflowWrap: 'anywhere' }}>
              {one.file.name}{' '}
              <Text span size="sm" className="quiet">
                {fileSize(one.file.size, language)}
              </Text>
            </Text>
            <FileState one={one} />
          </Group>
          <FileTrouble one={one} />
        </Box>
        <ActionIcon
          variant="subtle"
          size={44}
          my={-10}
          disabled={isBusy}
          onClick={() => desk.remove(one.id)}
          aria-label={`${t({ vi: 'Bỏ tệp', en: 'Take off' })} ${one.file.name}`}
        >
          <IconX aria-hidden />
        </ActionIcon>
      </Group>
    </li>
  );
}

const STATES: Readonly<Record<Sending['is'], { tone: Tone; words: Words }>> = {
  chosen: { tone: 'quiet', words: { vi: 'Chưa gửi', en: 'Not sent' } },
  reading: { tone: 'busy', words: { vi: 'Đang kiểm tra', en: 'Checking' } },
  sending: { tone: 'busy', words: { vi: 'Đang gửi', en: 'Sending' } },
  sent: { tone: 'good', words: { vi: 'Đã gửi', en: 'Sent' } },
  failed: { tone: 'bad', words: { vi: 'Chưa gửi được', en: 'Not sent: failed' } },
};

function FileState({ one: { file, sending } }: { one: ChosenFile }) {
  if (findRefusal(file) !== undefined)
    return <StateMark tone="bad" words={{ vi: 'Không gửi được', en: 'Cannot be sent' }} />;
  const { tone, words } = STATES[sending.is];
  return <StateMark tone={tone} words={words} />;
}

function FileTrouble({ one: { file, sending } }: { one: ChosenFile }) {
  const t = useText();
  const refusal = findRefusal(file);
  if (refusal !== undefined) return <Text size="sm">{t(refusal)}</Text>;
  if (sending.is === 'sending')
    return (
      <Progress
        value={(sending.bytes / file.size) * 100}
        mt={6}
        aria-label={`${t({ vi: 'Đã gửi', en: 'Sent' })} ${file.name}`}
      />
    );
  if (sending.is !== 'failed') return null;
  const { problem } = sending;
  return (
    <Text size="sm" role="alert">
      {t(problem)} {problem.mend && t(problem.mend)}
    </Text>
  );
}
