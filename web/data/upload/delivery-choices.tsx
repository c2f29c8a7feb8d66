import { Checkbox, NativeSelect, Radio, SimpleGrid, Stack } from '@mantine/core';
import { FEEDS, type Feed } from '../../../shared/feeds/records.ts';
import { useText } from '../../language/language.tsx';
import { feedTitle } from '../feed-title.ts';
import { MODES, type Mode } from '../import-words.ts';
import { desk, useDelivery } from './delivery-desk.ts';
import { RareChoices } from './rare-choices.tsx';

/** Which data, whether they are all of them, and whether they are only tried. */
export function DeliveryChoices() {
  const t = useText();
  const { choices, order } = useDelivery();
  const isBusy = order.is === 'busy';
  return (
    <Stack>
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg">
        <Stack>
          <NativeSelect
            label={t({ vi: 'Loại dữ liệu', en: 'Data' })}
            description={t({
              vi: 'Một lần gửi có thể gồm nhiều tệp của cùng một loại.',
              en: 'One delivery may have several files of one kind.',
            })}
            value={choices.feed}
            disabled={isBusy}
            data={FEEDS.map((feed) => ({ value: feed, label: t(feedTitle(feed)) }))}
            onChange={({ currentTarget }) => desk.choose({ feed: currentTarget.value as Feed })}
          />
          <Checkbox
            label={t({ vi: 'Nạp thử trước, chưa thay đổi gì', en: 'Try first, change nothing' })}
            description={t({
              vi: 'Xem trước số dòng thêm, sửa, mất và lỗi; sau đó nạp thật bằng một nút bấm.',
              en: 'Shows what would be added, changed and gone, and the errors; one button then takes it for real.',
            })}
            checked={choices.dryRun}
            disabled={isBusy}
            onChange={({ currentTarget }) => desk.choose({ dryRun: currentTarget.checked })}
          />
        </Stack>
        <ModeChoice mode={choices.mode} isBusy={isBusy} />
      </SimpleGrid>
      <RareChoices />
    </Stack>
  );
}

function ModeChoice({ mode, isBusy }: { mode: Mode; isBusy: boolean }) {
  const t = useText();
  return (
    <Radio.Group
      label={t({ vi: 'Các tệp này là', en: 'These files are' })}
      value={mode}
      onChange={(value) => desk.choose({ mode: value as Mode })}
    >
      <Stack gap="sm" mt="xs">
        {Object.entries(MODES).map(([value, { words, about }]) => (
          <Radio key={value} value={value} label={t(words)} description={t(about)} disabled={isBusy} />
        ))}
      </Stack>
    </Radio.Group>
  );
}
