import { Anchor, Group, Text } from '@mantine/core';
import { Link } from 'react-router';
import { dateInPrint, STAGE_WORDS } from '../../shared/follow-up/papers/words.ts';
import { Panel } from '../design/panel.tsx';
import { StatusMark } from '../design/status-mark.tsx';
import { useText } from '../language/language.tsx';
import classes from './child.module.css';
import { type ChildPage, NO_NAME } from './words.ts';

/** Children of the household that need a card or a look too: one visit for all of them. */
export function SiblingsPanel({ siblings }: Pick<ChildPage, 'siblings'>) {
  const t = useText();
  if (siblings.length === 0) return null;
  return (
    <Panel title={{ vi: 'Anh chị em cùng hộ', en: 'Brothers and sisters' }}>
      <ul className={classes.plain}>
        {siblings.map(({ childId, name, dateOfBirth, status, state }) => (
          <li key={childId} className={classes.sibling}>
            <div>
              <Anchor component={Link} to={`/children/${childId}`} fw={600}>
                {name ?? t(NO_NAME)}
              </Anchor>
              <Text size="sm" className="quiet">
                {dateInPrint(dateOfBirth)}
              </Text>
            </div>
            <Group gap="xs">
              <StatusMark status={status} />
              {state !== undefined && <Text span>{t(STAGE_WORDS[state.stage])}</Text>}
            </Group>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
