import type { CardRecord } from '../../../../shared/feeds/records.ts';
import { seenChildren } from '../../../../shared/linkage/memory/decided-children.ts';
import { seenPair } from '../../../../shared/linkage/memory/decided-pairs.ts';
import type { ChildDecision, Decision } from '../../../../shared/linkage/memory/decision.ts';
import type { Child } from '../../../../shared/register/child.ts';
import { child } from '../../register/rows.ts';

export const PROVINCE = '94';

/** A child of the register with one birth. */
export function aChild(values: Partial<Child> = {}): Child {
  return child({
    id: 'han',
    sex: 'female',
    personalIds: ['094321000417'],
    motherNames: ['Thạch Thị Sa Rươl'],
    birthUnit: '31639',
    births: ['b1'],
    ...values,
  });
}

/** A card that may be hers. */
export function aCard(values: Partial<CardRecord> = {}): CardRecord {
  return {
    key: 'c1',
    full_name: 'Lâm Gia Hân',
    sex: 'female',
    date_of_birth: '2021-03-14',
    social_insurance_no: '9421000417',
    unit: '31639',
    status: 'active',
    valid_from: '2021-03-14',
    ...values,
  };
}

/** What somebody decided about the two as they are. */
export function decided(
  decision: Decision['decision'],
  { on = 1, child: who = aChild(), card = aCard() }: { on?: number; child?: Child; card?: CardRecord } = {},
): Decision {
  const at = `2023-07-${String(on).padStart(2, '0')}T03:00:00.000Z`;
  const seen = seenPair({ child: who, card }, { salt: at, province: PROVINCE });
  return { province: PROVINCE, childId: who.id, cardKey: card.key, decision, by: 'account-7', at, seen };
}

/** What somebody decided about two children as they are. */
export function decidedOnChildren(
  decision: Decision['decision'],
  { on = 1, child: who, other }: { on?: number; child: Child; other: Child },
): ChildDecision {
  const at = `2023-07-${String(on).padStart(2, '0')}T03:00:00.000Z`;
  const seen = seenChildren({ child: who, other }, at);
  return { province: PROVINCE, childId: who.id, otherId: other.id, decision, by: 'account-7', at, seen };
}
