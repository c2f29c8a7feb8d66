import { Table, type TableProps } from '@mantine/core';
import type { ReactNode } from 'react';
import { useText } from '../language/language.tsx';
import type { Words } from '../language/words.ts';

export interface WideTableProps extends Omit<TableProps, 'data' | 'children'> {
  /** What is in it, for those who hear it and for the keyboard that scrolls it. */
  label: Words;
  /** In pixels; on a narrower screen it is scrolled sideways, and nothing else is. */
  minWidth: number;
  children: ReactNode;
}

/** A table that may be wider than a phone. */
export function WideTable({ label, minWidth, children, ...props }: WideTableProps) {
  const t = useText();
  const name = `${t({ vi: 'Bảng', en: 'Table' })}: ${t(label)}`;
  return (
    <Table.ScrollContainer
      minWidth={minWidth}
      scrollAreaProps={{ viewportProps: { tabIndex: 0, role: 'region', 'aria-label': name } }}
    >
      <Table {...props}>{children}</Table>
    </Table.ScrollContainer>
  );
}
