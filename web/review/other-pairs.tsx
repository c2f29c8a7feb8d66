import { Anchor, List } from '@mantine/core';
import { Link } from 'react-router';
import { Panel } from '../design/panel.tsx';
import { useText } from '../language/language.tsx';
import { pairPath } from './question.ts';
import type { Pair } from './said.ts';
import { useSitting } from './use-sitting.ts';
import { ABOUT } from './words.ts';

/** The other pairs of the same child. */
export function OtherPairs({ childId, pairs }: { childId: string; pairs: readonly Pair[] }) {
  const t = useText();
  const { filter } = useSitting();
  if (pairs.length === 0) return null;
  return (
    <Panel title={{ vi: 'Cặp khác của trẻ này', en: 'Other pairs of this child' }}>
      <List>
        {pairs.map(({ pairId, about, isOpen, asking }) => (
          <List.Item key={pairId}>
            <Anchor component={Link} to={pairPath({ childId, pairId }, filter)}>
              {t(ABOUT[about])}
            </Anchor>
            {`: ${asking?.doubt ? `${t(asking.doubt)}, ` : ''}`}
            {isOpen ? t({ vi: 'chưa quyết định', en: 'open' }) : t({ vi: 'đã quyết định', en: 'decided' })}
          </List.Item>
        ))}
      </List>
    </Panel>
  );
}
