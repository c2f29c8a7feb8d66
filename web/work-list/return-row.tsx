import { Anchor, Text } from '@mantine/core';
import { Link } from 'react-router';
import { useText } from '../language/language.tsx';
import { words } from '../language/words.ts';

/** Rows that are counted and not shown. */
export const moreOf = words(
  (rows: number) => `Còn ${rows} dòng nữa; hãy gửi trước những dòng này.`,
  (rows: number) => `${rows} more; send these first.`,
);

/** The row as the spreadsheet counts, and the child where it is known. */
export function OfRow({
  row,
  childId,
  name,
}: {
  row: number;
  childId: string | undefined;
  name: string | undefined;
}) {
  const t = useText();
  return (
    <Text fw={600}>
      {t({ vi: 'Dòng', en: 'Row' })} {row}
      {childId !== undefined && (
        <>
          {' · '}
          <Anchor component={Link} to={`/children/${childId}`} fw={600}>
            {name ?? t({ vi: 'xem trẻ', en: 'see the child' })}
          </Anchor>
        </>
      )}
    </Text>
  );
}
