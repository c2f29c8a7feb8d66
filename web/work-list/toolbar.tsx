import { Button, Group, NativeSelect, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconFilter, IconSearch } from '@tabler/icons-react';
import { useId } from 'react';
import type { Order } from '../../shared/follow-up/work-order.ts';
import type { Which } from '../device/schema.ts';
import { useText } from '../language/language.tsx';
import type { Words } from '../language/words.ts';
import { FilterFields } from './filter-fields.tsx';
import classes from './toolbar.module.css';
import type { ToolbarProps } from './tools.ts';
import { filtersIn, liesAbove, whichOf } from './view.ts';

/** What of the list is shown, in which order, and a search that stays on the page. */
export function Toolbar({ unit, lines, view, typed, onView, onTyped }: ToolbarProps) {
  const t = useText();
  const id = useId();
  const [isOpen, { toggle }] = useDisclosure(filtersIn(view) > 0);
  return (
    <search className={`${classes.tools} no-print`}>
      <WhichButtons unit={unit} which={view.which} onChosen={(which) => onView({ which })} />
      <TextInput
        className={classes.search}
        type="search"
        aria-label={t({ vi: 'Tìm trong danh sách', en: 'Search the list' })}
        placeholder={t({ vi: 'Tên trẻ, cha mẹ, ngày sinh…', en: 'Child, parent, date of birth…' })}
        leftSection={<IconSearch size={18} aria-hidden />}
        autoComplete="off"
        size="md"
        value={typed}
        onChange={(event) => onTyped(event.currentTarget.value)}
      />
      <Group gap="xs" wrap="nowrap" className={classes.order}>
        <OrderSelect unit={unit} view={view} onView={onView} />
        <Button
          variant={filtersIn(view) > 0 ? 'light' : 'default'}
          size="md"
          leftSection={<IconFilter size={18} aria-hidden />}
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={toggle}
        >
          {t({ vi: 'Lọc', en: 'Filter' })}
          {filtersIn(view) > 0 && ` (${filtersIn(view)})`}
        </Button>
      </Group>
      <div id={id} className={classes.filters}>
        {isOpen && <FilterFields lines={lines} unit={unit} view={view} onView={onView} />}
      </div>
    </search>
  );
}

const WHICH_WORDS: Readonly<Record<Which, Words>> = {
  all: { vi: 'Cần làm', en: 'To do' },
  overdue: { vi: 'Quá hạn', en: 'Overdue' },
  escalated: { vi: 'Báo lên trên', en: 'Escalated' },
  closed: { vi: 'Đã đóng', en: 'Closed' },
};

const ALL: Words = { vi: 'Tất cả', en: 'All open' };

interface WhichProps {
  unit: string;
  which: Which;
  onChosen(which: Which): void;
}

function WhichButtons({ unit, which, onChosen }: WhichProps) {
  const t = useText();
  return (
    <Group
      gap={6}
      grow
      className={classes.which}
      role="group"
      aria-label={t({ vi: 'Danh sách nào', en: 'Which list' })}
    >
      {whichOf(unit).map((one) => (
        <Button
          key={one}
          size="md"
          px={4}
          variant={one === which ? 'filled' : 'default'}
          aria-pressed={one === which}
          onClick={() => onChosen(one)}
        >
          {t(one === 'all' && liesAbove(unit) ? ALL : WHICH_WORDS[one])}
        </Button>
      ))}
    </Group>
  );
}

function OrderSelect({ unit, view, onView }: Pick<ToolbarProps, 'unit' | 'view' | 'onView'>) {
  const t = useText();
  const place = liesAbove(unit)
    ? t({ vi: 'Theo xã', en: 'By commune' })
    : t({ vi: 'Theo ấp, khóm', en: 'By hamlet' });
  return (
    <NativeSelect
      flex={1}
      size="md"
      aria-label={t({ vi: 'Thứ tự', en: 'Order' })}
      value={view.order}
      disabled={view.which === 'closed'}
      onChange={(event) => onView({ order: event.currentTarget.value as Order })}
      data={[
        { value: 'priority', label: t({ vi: 'Theo ưu tiên', en: 'By priority' }) },
        { value: 'hamlet', label: place },
        { value: 'due', label: t({ vi: 'Theo hạn', en: 'By deadline' }) },
      ]}
    />
  );
}
