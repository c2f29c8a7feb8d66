import { Text } from '@mantine/core';
import { useScope } from '../sign-in/use-session.tsx';
import { OwnUnitChoice } from '../units/unit-choice.tsx';
import { useUnits } from '../units/use-units.ts';
import { liesAbove } from './view.ts';

/** Whose page it is; whoever works in several units goes from one to the other here. Offers and lists that return are of communes. */
export function UnitAtHand({ unit, page = '' }: { unit: string; page?: '' | '/offers' | '/return' }) {
  const { nameOf } = useUnits();
  const { units } = useScope();
  const addressOf = (code: string) => (page !== '' && liesAbove(code) ? undefined : `/units/${code}${page}`);
  if (units.length > 1) return <OwnUnitChoice place={{ unit, addressOf }} />;
  return <Text fw={600}>{nameOf(unit)}</Text>;
}
