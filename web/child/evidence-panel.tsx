import { Paper, Stack, Text, Title } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { useId } from 'react';
import { useText } from '../language/language.tsx';
import type { Words } from '../language/words.ts';
import { CardEvidence, type CardShown } from './card-evidence.tsx';
import classes from './child.module.css';
import type { ChildPage } from './words.ts';

/** Which cards were found for the child and which were not taken for it, with what speaks for and against each. */
export function EvidencePanel({ page }: { page: ChildPage }) {
  const t = useText();
  const id = useId();
  const { held, asked, nearest } = page;
  const count = held.length + asked.length + nearest.length;
  return (
    <Paper component="section" withBorder px="md" py="xs" aria-labelledby={id}>
      <details open={page.status === 'unsure'}>
        <summary className={classes.summary}>
          <IconChevronRight size={20} aria-hidden />
          <Title order={2} id={id}>
            {t({ vi: 'Bằng chứng', en: 'Evidence' })}
          </Title>
          <Text span className="quiet">
            {t(countInWords(count))}
          </Text>
        </summary>
        <Stack py="sm">
          {count === 0 && <Text>{t(NO_CARD)}</Text>}
          <Cards title={{ vi: 'Thẻ của trẻ', en: 'The child’s cards' }} cards={held} />
          <Cards title={{ vi: 'Thẻ cần người xem', en: 'Cards a person has to look at' }} cards={asked} />
          <Cards
            title={{ vi: 'Thẻ gần giống nhưng chưa gắn', en: 'Near cards that were not taken' }}
            cards={nearest}
          />
          {count > 0 && (
            <Text size="sm" className="quiet">
              {t(BITS)}
            </Text>
          )}
        </Stack>
      </details>
    </Paper>
  );
}

function Cards({ title, cards }: { title: Words; cards: readonly CardShown[] }) {
  const t = useText();
  if (cards.length === 0) return null;
  return (
    <div>
      <Title order={3} fz="md" mb="xs">
        {t(title)}
      </Title>
      <Stack>
        {cards.map((card) => (
          <CardEvidence key={card.ref} card={card} />
        ))}
      </Stack>
    </div>
  );
}

function countInWords(count: number): Words {
  if (count === 0) return { vi: 'không có thẻ nào', en: 'no card' };
  return { vi: `${count} thẻ`, en: count === 1 ? 'one card' : `${count} cards` };
}

const NO_CARD: Words = {
  vi: 'Trong dữ liệu thẻ BHYT không có thẻ nào giống trẻ này về họ tên, ngày sinh, cha mẹ hay số định danh.',
  en: 'No card in the data is like this child by name, date of birth, parents or personal number.',
};

const BITS: Words = {
  vi: 'Điểm tính bằng bit: mỗi bit làm khả năng “đúng là thẻ của trẻ” tăng hoặc giảm gấp đôi.',
  en: 'Points are bits: each one doubles or halves the odds that the card is the child’s.',
};
