import { IconSquare } from '@tabler/icons-react';
import { Panel } from '../design/panel.tsx';
import { useText } from '../language/language.tsx';
import classes from './child.module.css';
import { PrintSheet } from './print-sheet.tsx';
import type { ChildPage } from './words.ts';

/** What the family should have at hand, as a list to be ticked off by eye. */
export function PapersPanel({ page }: { page: ChildPage }) {
  const t = useText();
  if (page.papers.length === 0) return null;
  return (
    <Panel title={{ vi: 'Giấy tờ cần mang', en: 'Papers to bring' }}>
      <ul className={classes.plain}>
        {page.papers.map((paper) => (
          <li key={paper.en} className={classes.paper}>
            <IconSquare size={22} aria-hidden />
            {t(paper)}
          </li>
        ))}
      </ul>
      {page.case !== undefined && <PrintSheet childId={page.childId} />}
    </Panel>
  );
}
