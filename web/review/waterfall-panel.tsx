import { Table, Text } from '@mantine/core';
import { Panel } from '../design/panel.tsx';
import { useLanguage, useText } from '../language/language.tsx';
import type { Words } from '../language/words.ts';
import { bitsInWords, spanOf, type Waterfall, waterfallOf } from './evidence.ts';
import type { Pair } from './said.ts';
import classes from './waterfall.module.css';

const TOTAL: Words = { vi: 'Cộng lại', en: 'Together' };

/** The evidence step by step: what speaks for one person leads right, what speaks against it left. */
export function WaterfallPanel({ pair: { waterfall, about } }: { pair: Pair }) {
  const t = useText();
  if (waterfall === undefined) return null;
  const laid = waterfallOf(waterfall.steps);
  return (
    <Panel title={{ vi: 'Căn cứ của máy', en: 'What the machine goes by' }}>
      <Text size="sm" className="quiet" mb="xs">
        {t({
          vi: 'Mỗi bit làm khả năng là một người tăng gấp đôi; dấu − là giảm một nửa.',
          en: 'Each bit doubles the odds that they are one person; with a − it halves them.',
        })}
        {about === 'child' && ` ${t(OF_CARD)}`}
      </Text>
      <Table className={classes.table} verticalSpacing={4}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t({ vi: 'Căn cứ', en: 'Evidence' })}</Table.Th>
            <Table.Th scope="col" className={classes.bits}>
              bit
            </Table.Th>
            <Table.Td className={classes.sides} aria-hidden>
              <span>← {t({ vi: 'khác', en: 'against' })}</span>
              <span>{t({ vi: 'là một', en: 'for' })} →</span>
            </Table.Td>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {laid.bars.map((bar) => (
            <BarRow key={bar.label.vi} label={bar.label} bar={bar} of={laid} />
          ))}
        </Table.Tbody>
        <Table.Tfoot>
          <BarRow label={TOTAL} bar={{ from: 0, to: laid.total }} of={laid} isTotal />
        </Table.Tfoot>
      </Table>
    </Panel>
  );
}

const OF_CARD: Words = {
  vi: 'Tính trên thẻ của trẻ kia.',
  en: 'Reckoned on the card of the other child.',
};

interface BarRowProps {
  label: Words;
  bar: { from: number; to: number };
  of: Waterfall;
  isTotal?: boolean;
}

function BarRow({ label, bar, of, isTotal = false }: BarRowProps) {
  const t = useText();
  const { language } = useLanguage();
  const { left, width } = spanOf(bar, of);
  const nought = spanOf({ from: 0, to: 0 }, of).left;
  const kind = isTotal ? classes.total : bar.to < bar.from ? classes.against : classes.for;
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={isTotal ? 600 : 400}>
        {t(label)}
      </Table.Th>
      <Table.Td className={classes.bits}>{bitsInWords(bar.to - bar.from, language)}</Table.Td>
      <Table.Td aria-hidden>
        <div className={classes.track}>
          <span className={classes.nought} style={{ left: `${nought}%` }} />
          <span className={`${classes.bar} ${kind}`} style={{ left: `${left}%`, width: `${width}%` }} />
        </div>
      </Table.Td>
    </Table.Tr>
  );
}
