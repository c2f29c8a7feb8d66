import { Button, Group, Stack, Text } from '@mantine/core';
import { Dialog } from '../../design/dialog.tsx';
import { useFormat } from '../../language/format.ts';
import { useText } from '../../language/language.tsx';
import { FigureTable } from './figure-table.tsx';
import type { Run } from './run-words.ts';

export interface ReleaseRunDialogProps {
  run: Run;
  isOpen: boolean;
  onAgreed(): void;
  onClose(): void;
}

/** Asks once more, with what publishing the run does. */
export function ReleaseRunDialog({ run, isOpen, onAgreed, onClose }: ReleaseRunDialogProps) {
  const t = useText();
  const { day } = useFormat();
  return (
    <Dialog
      opened={isOpen}
      onClose={onClose}
      title={`${t({ vi: 'Cho qua lần đối soát ngày', en: 'Release the run of' })} ${day(run.asOf)}`}
    >
      <Stack>
        {run.breaker !== undefined && <Text>{t(run.breaker)}</Text>}
        <Effects run={run} />
        <Text>
          {t({
            vi: 'Cho qua rồi thì số liệu này được công bố, hồ sơ được mở và các xã nhận việc ngay. Không rút lại được. Việc này được ghi vào nhật ký truy cập.',
            en: 'Once released, the figures are published, cases are opened and communes get their work at once. It cannot be taken back. It is kept in the access log.',
          })}
        </Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose} data-autofocus>
            {t({ vi: 'Thôi', en: 'Cancel' })}
          </Button>
          <Button color="red.9" onClick={onAgreed}>
            {t({ vi: 'Cho qua', en: 'Release' })}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}

function Effects({ run: { breaker, sums } }: { run: Run }) {
  const { number, percent } = useFormat();
  const figures = [
    ...(breaker?.newlyFlagged === undefined
      ? []
      : [
          {
            words: { vi: 'Trẻ mới phát hiện chưa có thẻ', en: 'Children newly flagged' },
            text: number(breaker.newlyFlagged),
          },
        ]),
    ...(breaker?.limit === undefined
      ? []
      : [{ words: { vi: 'Mức tối đa của chốt', en: 'Most that would pass' }, text: number(breaker.limit) }]),
    ...(sums === undefined
      ? []
      : [
          { words: { vi: 'Chưa có thẻ', en: 'Without a card' }, text: number(sums.uncovered) },
          { words: { vi: 'Tỉ lệ có thẻ', en: 'Share covered' }, text: percent(sums.coverageRate) },
        ]),
  ];
  return <FigureTable figures={figures} />;
}
