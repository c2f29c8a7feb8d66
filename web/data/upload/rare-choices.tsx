import { Accordion, NativeSelect, SimpleGrid, TextInput } from '@mantine/core';
import { useText } from '../../language/language.tsx';
import type { Choices } from './delivery.ts';
import { desk, useDelivery } from './delivery-desk.ts';

const SEXES: Readonly<Record<string, NonNullable<Choices['sexDigits']>>> = {
  '1-2': { 1: 'male', 2: 'female' },
  '1-0': { 1: 'male', 0: 'female' },
  '0-1': { 0: 'male', 1: 'female' },
};

/** What few sources need: which sheet of a workbook is meant, and what their digits of the sex mean. */
export function RareChoices() {
  const t = useText();
  return (
    <Accordion variant="contained" chevronPosition="left">
      <Accordion.Item value="rare">
        <Accordion.Control>
          {t({ vi: 'Tùy chọn cho tệp đặc biệt', en: 'For unusual files' })}
        </Accordion.Control>
        <Accordion.Panel>
          <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg">
            <SheetChoice />
            <SexChoice />
          </SimpleGrid>
        </Accordion.Panel>
      </Accordion.Item>
    </Accordion>
  );
}

function SheetChoice() {
  const t = useText();
  const { choices, order } = useDelivery();
  return (
    <TextInput
      label={t({ vi: 'Trang tính', en: 'Sheet' })}
      description={t({
        vi: 'Tên hoặc số thứ tự; để trống nếu chỉ một trang có dữ liệu.',
        en: 'Its name or number; leave empty where only one sheet holds the data.',
      })}
      value={choices.sheet}
      maxLength={100}
      disabled={order.is === 'busy'}
      onChange={({ currentTarget }) => desk.choose({ sheet: currentTarget.value })}
    />
  );
}

function SexChoice() {
  const t = useText();
  const { choices, order } = useDelivery();
  const chosen = Object.entries(SEXES).find(([, digits]) => digits === choices.sexDigits)?.[0] ?? '';
  return (
    <NativeSelect
      label={t({ vi: 'Chữ số chỉ giới tính', en: 'Digits for the sex' })}
      description={t({
        vi: 'Chỉ chọn khi nơi gửi ghi giới tính bằng chữ số.',
        en: 'Only where the sender writes the sex as a digit.',
      })}
      value={chosen}
      disabled={order.is === 'busy'}
      data={[
        { value: '', label: t({ vi: 'Không khai báo', en: 'Not set' }) },
        { value: '1-2', label: t({ vi: '1 là Nam, 2 là Nữ', en: '1 male, 2 female' }) },
        { value: '1-0', label: t({ vi: '1 là Nam, 0 là Nữ', en: '1 male, 0 female' }) },
        { value: '0-1', label: t({ vi: '0 là Nam, 1 là Nữ', en: '0 male, 1 female' }) },
      ]}
      onChange={({ currentTarget }) => desk.choose({ sexDigits: SEXES[currentTarget.value] })}
    />
  );
}
