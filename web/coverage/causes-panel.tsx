import { Anchor, Text } from '@mantine/core';
import { Link } from 'react-router';
import { CAUSE_WORDS, type CauseWords } from '../../shared/coverage/cause-words.ts';
import { CAUSES } from '../../shared/coverage/status.ts';
import { Panel } from '../design/panel.tsx';
import { shareOf } from '../design/share.ts';
import { useFormat } from '../language/format.ts';
import { useText } from '../language/language.tsx';
import table from '../units/unit-table.module.css';
import { useMayAt } from '../units/use-place.ts';
import { listAddress } from './addresses.ts';
import classes from './coverage.module.css';
import type { UnitRow } from './rated.ts';

/** Why the children without a card have none, the most frequent cause first, and what to do about each. */
export function CausesPanel({ row: { unit, causes, uncovered } }: { row: UnitRow }) {
  const t = useText();
  const mayList = useMayAt('list_cases')(unit);
  const found = CAUSES.filter((cause) => causes[cause] > 0).sort((a, b) => causes[b] - causes[a]);
  return (
    <Panel title={{ vi: 'Vì sao chưa có thẻ', en: 'Why they have no card' }}>
      {found.length === 0 ? (
        <Text className="quiet">
          {t({ vi: 'Không có trẻ nào chưa có thẻ.', en: 'No child is without a card.' })}
        </Text>
      ) : (
        <ul className={classes.bars}>
          {found.map((cause) => (
            <CauseLine
              key={cause}
              {...CAUSE_WORDS[cause]}
              to={mayList ? listAddress(unit, cause) : undefined}
              count={causes[cause]}
              of={uncovered}
            />
          ))}
        </ul>
      )}
    </Panel>
  );
}

interface CauseLineProps extends CauseWords {
  to: string | undefined;
  count: number;
  of: number;
}

function CauseLine({ label, toDo, to, count, of }: CauseLineProps) {
  const t = useText();
  const { number, percent } = useFormat();
  const share = shareOf(count, of) ?? 0;
  return (
    <li>
      <div className={classes.barLine}>
        <Text fw={600}>
          {to === undefined ? (
            t(label)
          ) : (
            <Anchor component={Link} to={to} inherit>
              {t(label)}
            </Anchor>
          )}
        </Text>
        <Text className={table.number}>
          <b>{number(count)}</b> ({percent(share, 1)})
        </Text>
      </div>
      <div className={classes.track} aria-hidden>
        <div className={classes.bar} style={{ width: `${share * 100}%` }} />
      </div>
      <Text size="sm" className="quiet">
        {t({ vi: 'Cần làm: ', en: 'To do: ' })}
        {t(toDo)}
      </Text>
    </li>
  );
}
