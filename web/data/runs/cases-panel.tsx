import { Panel } from '../../design/panel.tsx';
import { useFormat } from '../../language/format.ts';
import { FigureTable } from './figure-table.tsx';
import type { Run } from './run-words.ts';

/** What a run did to the cases, and how many messages it sent. */
export function CasesPanel({ run: { cases, messages } }: { run: Run }) {
  const { number } = useFormat();
  if (cases === undefined) return null;
  const figures = [
    { words: { vi: 'Mở mới', en: 'Opened' }, text: number(cases.opened) },
    { words: { vi: 'Mở lại', en: 'Opened again' }, text: number(cases.reopened) },
    { words: { vi: 'Kết thúc', en: 'Closed' }, text: number(cases.closed) },
    { words: { vi: 'Chuyển xã', en: 'Moved to another commune' }, text: number(cases.moved) },
    { words: { vi: 'Đang theo dõi sau lần này', en: 'Open after it' }, text: number(cases.open) },
    ...(messages === undefined
      ? []
      : [
          {
            words: { vi: 'Thư, tin đã gửi các đơn vị', en: 'Messages to the units' },
            text: number(messages),
          },
        ]),
  ];
  return (
    <Panel title={{ vi: 'Hồ sơ theo dõi', en: 'Cases' }}>
      <FigureTable figures={figures} />
    </Panel>
  );
}
