import { Alert, Button, Group, Progress, Stack, Text } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { ApiProblem } from '../../api/problem.ts';
import { Note } from '../../design/note.tsx';
import { Failed } from '../../design/states.tsx';
import { fileSize } from '../../language/file-size.ts';
import { useLanguage, useText } from '../../language/language.tsx';
import type { Words } from '../../language/words.ts';
import { type Delivery, progressOf, sizeOf } from './delivery.ts';
import { desk, useDelivery } from './delivery-desk.ts';
import { findDeliveryRefusal, findRefusal } from './refusals.ts';

/** How far the delivery is as a whole, and the button that sends it on. */
export function SendBar() {
  const t = useText();
  const delivery = useDelivery();
  const { order, files } = delivery;
  const refusal = findDeliveryRefusal(files);
  return (
    <Stack gap="sm">
      {order.is === 'busy' && <Whole delivery={delivery} />}
      {refusal !== undefined && <Alert color="red">{t(refusal)}</Alert>}
      {order.is === 'failed' && <Failed error={new ApiProblem(order.problem)} />}
      {order.is === 'open' && <LeftBehind delivery={delivery} />}
      <SendButton delivery={delivery} />
    </Stack>
  );
}

function Whole({ delivery }: { delivery: Delivery }) {
  const t = useText();
  const { language } = useLanguage();
  const share = progressOf(delivery);
  return (
    <div>
      <Text size="sm" aria-live="polite">
        {t({ vi: 'Đang gửi', en: 'Sending' })}: {Math.floor(share * 100)} % {t({ vi: 'trong', en: 'of' })}{' '}
        {fileSize(sizeOf(delivery.files), language)}
      </Text>
      <Progress value={share * 100} animated aria-label={t({ vi: 'Đã gửi', en: 'Sent' })} />
    </div>
  );
}

/** Of several files one did not come through: the others are there, and nothing was imported. */
function LeftBehind({ delivery: { files, choices } }: { delivery: Delivery }) {
  const t = useText();
  const failed = files.filter(({ sending }) => sending.is === 'failed').length;
  if (failed === 0) return null;
  return (
    <Note role="status">
      {t({
        vi: `${failed} trong ${files.length} tệp chưa gửi được; các tệp khác đã có trên máy chủ, chưa nạp gì. Bấm gửi lại: chỉ những tệp còn thiếu được gửi.`,
        en: `${failed} of ${files.length} files did not come through; the others are kept, and nothing was imported. Send again: only what is missing is sent.`,
      })}{' '}
      {choices.mode === 'snapshot' &&
        t({
          vi: 'Đừng bỏ tệp ra chỉ để gửi cho xong: trong danh sách đầy đủ, dòng của tệp bị bỏ sẽ coi như không còn.',
          en: 'Do not take a file off just to get on: in a full list the rows of a file left out count as gone.',
        })}
    </Note>
  );
}

function SendButton({ delivery }: { delivery: Delivery }) {
  const t = useText();
  const client = useQueryClient();
  const { files, order } = delivery;
  const isRefused = findDeliveryRefusal(files) !== undefined || files.some(({ file }) => findRefusal(file));
  const send = async () => {
    await desk.send();
    await Promise.all([
      client.invalidateQueries({ queryKey: ['listFeeds'] }),
      client.invalidateQueries({ queryKey: ['listImports'] }),
    ]);
  };
  return (
    <Group>
      <Button
        leftSection={<IconUpload size={18} />}
        loading={order.is === 'busy'}
        disabled={isRefused}
        onClick={() => void send()}
      >
        {t(labelOf(delivery))}
      </Button>
      <Button variant="subtle" disabled={order.is === 'busy'} onClick={() => desk.clear()}>
        {t({ vi: 'Bỏ hết', en: 'Take all off' })}
      </Button>
    </Group>
  );
}

function labelOf({ files, choices: { dryRun } }: Delivery): Words {
  if (files.some(({ sending }) => sending.is === 'failed')) return { vi: 'Gửi lại', en: 'Send again' };
  return dryRun ? { vi: 'Gửi và nạp thử', en: 'Send and try' } : { vi: 'Gửi và nạp', en: 'Send and import' };
}
