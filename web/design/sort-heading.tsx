import { Table } from '@mantine/core';
import { IconArrowDown, IconArrowsSort, IconArrowUp } from '@tabler/icons-react';
import { useText } from '../language/language.tsx';
import type { Words } from '../language/words.ts';
import classes from './sort-heading.module.css';
import type { Order } from './sorting.ts';

export interface SortHeadingProps<Column extends string> {
  by: Column;
  words: Words;
  order: Order<Column>;
  onOrder(by: Column): void;
  /** Text stands left, figures right. */
  isText?: boolean;
  className?: string | undefined;
}

/** A heading that orders its table when pressed, and says how it is ordered. */
export function SortHeading<Column extends string>(props: SortHeadingProps<Column>) {
  const { by, words, order, onOrder, isText = false, className } = props;
  const t = useText();
  const isSorted = order.by === by;
  const isUp = order.direction === 'asc';
  const Icon = isSorted ? (isUp ? IconArrowUp : IconArrowDown) : IconArrowsSort;
  const sorted = isUp ? 'ascending' : 'descending';
  return (
    <Table.Th
      scope="col"
      ta={isText ? 'left' : 'right'}
      aria-sort={isSorted ? sorted : 'none'}
      className={className}
    >
      <button type="button" className={classes.sort} onClick={() => onOrder(by)}>
        {t(words)}
        <Icon size={14} aria-hidden opacity={isSorted ? 1 : 0.45} style={{ flex: 'none' }} />
      </button>
    </Table.Th>
  );
}
