import { Text, Title } from '@mantine/core';
import { useId, useMemo } from 'react';
import { useOutbox } from '../device/use-outbox.ts';
import { useFormat } from '../language/format.ts';
import { useText } from '../language/language.tsx';
import { words } from '../language/words.ts';
import { Line, type Unsettled } from './line.tsx';
import classes from './lines.module.css';
import type { Household, Section } from './sections.ts';

interface Around {
  today: string;
  countedOn: string;
  /** Names the commune of a line on the list of several. */
  communeOf(unit: string): string | undefined;
}

interface Within extends Around {
  unsettled: ReadonlyMap<string, Unsettled>;
}

interface LinesProps extends Around {
  sections: readonly Section[];
  titleOf(section: Section): string | undefined;
}

/** The lines of a list in their parts. */
export function Lines({ sections, titleOf, ...around }: LinesProps) {
  const unsettled = useUnsettled();
  return sections.map((section) => (
    <Part key={section.key} section={section} title={titleOf(section)} unsettled={unsettled} {...around} />
  ));
}

/** The children with an outcome that the server has not confirmed. */
function useUnsettled(): ReadonlyMap<string, Unsettled> {
  const { entries } = useOutbox();
  return useMemo(() => {
    const states = Map.groupBy(entries, ({ childId }) => childId);
    return new Map(
      [...states].map(([childId, of]) => [
        childId,
        of.every(({ state }) => state === 'waiting') ? 'waiting' : 'undecided',
      ]),
    );
  }, [entries]);
}

function Part({ section, title, ...within }: { section: Section; title: string | undefined } & Within) {
  const id = useId();
  const { number } = useFormat();
  const t = useText();
  if (title === undefined) return <Households of={section.households} {...within} />;
  return (
    <section aria-labelledby={id}>
      <Title order={2} id={id} className={classes.place}>
        {title}{' '}
        <Text span className="quiet">
          {t(childrenOf(number(section.count), section.count))}
        </Text>
      </Title>
      <Households of={section.households} {...within} />
    </section>
  );
}

/** So many children. */
export const childrenOf = words(
  (told: string, _count: number) => `${told} trẻ`,
  (told: string, count: number) => (count === 1 ? '1 child' : `${told} children`),
);

function Households({ of, ...within }: { of: readonly Household[] } & Within) {
  return (
    <ul className={classes.lines}>
      {of.map(({ key, lines }) =>
        lines.length === 1 ? (
          <Children key={key} lines={lines} {...within} />
        ) : (
          <li key={key} className={classes.household}>
            <Together count={lines.length} />
            <ul className={classes.lines}>
              <Children lines={lines} {...within} />
            </ul>
          </li>
        ),
      )}
    </ul>
  );
}

function Together({ count }: { count: number }) {
  const t = useText();
  return <p className={classes.together}>{t(oneHousehold(count))}</p>;
}

const oneHousehold = words(
  (count: number) => `Cùng một hộ: ${count} trẻ`,
  (count: number) => `One household: ${count} children`,
);

function Children({ lines, today, countedOn, communeOf, unsettled }: { lines: Household['lines'] } & Within) {
  return lines.map((line) => (
    <li key={line.childId} className={classes.child}>
      <Line
        line={line}
        today={today}
        countedOn={countedOn}
        commune={communeOf(line.unit)}
        unsettled={unsettled.get(line.childId)}
      />
    </li>
  ));
}
