import { Panel } from '../../design/panel.tsx';
import { useFormat } from '../../language/format.ts';
import { useText } from '../../language/language.tsx';
import { FigureTable } from './figure-table.tsx';
import { inputWords, type Run } from './run-words.ts';

const COUNTED: ReadonlySet<string> = new Set(['reviews']);

/** Which version of each feed a run read. */
export function InputsPanel({ run: { inputs } }: { run: Run }) {
  const t = useText();
  const { number } = useFormat();
  const version = t({ vi: 'bản', en: 'version' });
  const figures = Object.entries(inputs).map(([input, value]) => ({
    words: inputWords(input),
    text: COUNTED.has(input) ? number(value) : `${version} ${value}`,
  }));
  return (
    <Panel title={{ vi: 'Dữ liệu đã đọc', en: 'What it read' }}>
      <FigureTable figures={figures} />
    </Panel>
  );
}
