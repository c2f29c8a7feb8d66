import { Button, Text } from '@mantine/core';
import { useDeferredValue, useLayoutEffect, useMemo, useState } from 'react';
import { Empty, Loading } from '../design/states.tsx';
import { useFormat } from '../language/format.ts';
import { useText } from '../language/language.tsx';
import { words } from '../language/words.ts';
import { useUnits } from '../units/use-units.ts';
import { isOpenedAmong, takeOpened } from './last-opened.ts';
import { goOnAt } from './line.tsx';
import { childrenOf, Lines } from './lines.tsx';
import { asListed, beginningOf, type Section, sectionsOf } from './sections.ts';
import type { Looking, SeenList } from './use-view.ts';
import { liesAbove } from './view.ts';

interface FoundProps {
  unit: string;
  looking: Looking;
  list: SeenList;
}

/** How many children are looked for, and their lines. */
export function Found({ unit, looking, list: { seen, all, today, countedOn } }: FoundProps) {
  const { nameOf } = useUnits();
  const { which, order } = looking.view;
  const isAbove = liesAbove(unit);
  const sections = useMemo(
    () => (which === 'closed' ? asListed(seen) : sectionsOf(seen, { order, isAbove, nameOf })),
    [seen, which, order, isAbove, nameOf],
  );
  const shown = useShown(sections, seen);
  const titleOf = useTitles({ order, isAbove, nameOf });
  return (
    <>
      <Count seen={seen.length} all={all.length} />
      {seen.length === 0 ? (
        <NoLines looking={looking} isNone={all.length === 0} />
      ) : (
        <Lines
          sections={shown}
          titleOf={titleOf}
          today={today}
          countedOn={countedOn}
          communeOf={(code) => (isAbove && order !== 'hamlet' ? nameOf(code) : undefined)}
        />
      )}
    </>
  );
}

const AT_FIRST = 15;

/**
 * The first screen at once and the others after it, as five hundred lines take a cheap phone most of a second; all at once for
 * whoever comes back from a child, who goes on where they were.
 */
function useShown(sections: Section[], lines: SeenList['seen']): Section[] {
  const [isBack] = useState(() => isOpenedAmong(lines));
  useLayoutEffect(() => {
    const childId = isBack ? takeOpened() : undefined;
    if (childId !== undefined) goOnAt(childId);
  }, [isBack]);
  return useDeferredValue(sections, isBack ? sections : beginningOf(sections, AT_FIRST));
}

function useTitles({
  order,
  isAbove,
  nameOf,
}: {
  order: string;
  isAbove: boolean;
  nameOf(code: string): string;
}) {
  const t = useText();
  return ({ place }: Section): string | undefined => {
    if (order !== 'hamlet') return undefined;
    if (place === undefined) return t({ vi: 'Chưa rõ ấp', en: 'Hamlet unknown' });
    return isAbove ? nameOf(place) : place;
  };
}

function Count({ seen, all }: { seen: number; all: number }) {
  const t = useText();
  const { number } = useFormat();
  const told = seen === all ? childrenOf(number(all), all) : someOf(number(seen), number(all));
  return (
    <Text role="status" fw={600}>
      {t(told)}
    </Text>
  );
}

const someOf = words(
  (seen: string, all: string) => `${seen} trong ${all} trẻ`,
  (seen: string, all: string) => `${seen} of ${all} children`,
);

function NoLines({ looking: { view, setView, setTyped }, isNone }: { looking: Looking; isNone: boolean }) {
  const t = useText();
  if (isNone || view.which === 'overdue') return <Nobody which={view.which} />;
  const showAll = () => {
    setTyped('');
    setView({ cause: undefined, hamlet: undefined, stage: undefined, isUnsure: false });
  };
  return (
    <Empty title={{ vi: 'Không có trẻ nào khớp', en: 'No child matches' }}>
      <Button variant="default" onClick={showAll}>
        {t({ vi: 'Bỏ tìm và lọc', en: 'Clear search and filters' })}
      </Button>
    </Empty>
  );
}

function Nobody({ which }: { which: Looking['view']['which'] }) {
  const t = useText();
  switch (which) {
    case 'all':
      return (
        <Empty title={{ vi: 'Không có trẻ nào cần theo dõi', en: 'No child to follow up' }}>
          {t({
            vi: 'Mọi trẻ của đơn vị đều đã có thẻ, hoặc hồ sơ đã đóng. Danh sách được đối soát lại mỗi đêm.',
            en: 'Every child of the unit has a card, or its case is closed. The list is made anew each night.',
          })}
        </Empty>
      );
    case 'closed':
      return <Empty title={{ vi: 'Chưa có hồ sơ nào do cán bộ đóng', en: 'Nobody has closed a case yet' }} />;
    default:
      return <Empty title={{ vi: 'Không có hồ sơ nào quá hạn', en: 'No case is overdue' }} />;
  }
}

/** Before the list is there: that it comes, or that this device does not have it. */
export function NotYet({ isPending }: { isPending: boolean }) {
  const t = useText();
  if (isPending) return <Loading lines={5} height={150} />;
  return (
    <Empty title={{ vi: 'Máy này chưa lưu danh sách', en: 'This device does not have the list' }}>
      {t({
        vi: 'Hãy mở danh sách một lần khi có mạng; sau đó xem được cả khi không có mạng.',
        en: 'Open it once with a network; after that it can be read without one.',
      })}
    </Empty>
  );
}
