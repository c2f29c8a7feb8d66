import { Anchor, Stack, Text } from '@mantine/core';
import { Link } from 'react-router';
import { dateInPrint } from '../../shared/follow-up/papers/words.ts';
import { useFormat } from '../language/format.ts';
import { useText } from '../language/language.tsx';
import type { Words } from '../language/words.ts';
import { termInWords } from './evidence.ts';
import { EvidenceSteps } from './evidence-steps.tsx';
import type { ChildPage } from './words.ts';

export type CardShown = ChildPage['held'][number] | ChildPage['asked'][number] | ChildPage['nearest'][number];

/** One card: how likely it is the child's, its days, why it was or was not taken, and what speaks for and against. */
export function CardEvidence({ card }: { card: CardShown }) {
  const t = useText();
  const { percent } = useFormat();
  return (
    <Stack gap={4}>
      <Text>
        <strong>
          {t({ vi: 'Thẻ', en: 'Card' })} {card.ref}
        </strong>
        {' · '}
        {t(LIKELY)} {percent(card.probability, 1)}
      </Text>
      <Sentences card={card} />
      <EvidenceSteps steps={card.levels} weight={card.weight} name={card.ref} />
    </Stack>
  );
}

const LIKELY: Words = { vi: 'khả năng là của trẻ:', en: 'likely to be the child’s:' };

function Sentences({ card }: { card: CardShown }) {
  const t = useText();
  const said = [
    card.issuedIn,
    ...('doubt' in card ? [card.doubt] : []),
    ...('why' in card ? [card.why] : []),
  ];
  const changes = 'changes' in card ? (card.changes ?? []) : [];
  return (
    <>
      {'status' in card && <Term card={card} />}
      {[...said, ...changes].flatMap((words) =>
        words === undefined ? [] : [<Text key={words.en}>{t(words)}</Text>],
      )}
      {'why' in card && card.why?.childId !== undefined && (
        <Anchor component={Link} to={`/children/${card.why.childId}`}>
          {t({ vi: 'Xem trẻ kia', en: 'See the other child' })}
        </Anchor>
      )}
    </>
  );
}

function Term({ card }: { card: ChildPage['held'][number] }) {
  const t = useText();
  const term = termInWords(dateInPrint(card.validFrom), dateInPrint(card.validTo));
  const parts = [term, card.obstacle].flatMap((words) => (words === undefined ? [] : [t(words)]));
  return parts.length === 0 ? null : <Text>{parts.join(' · ')}</Text>;
}
