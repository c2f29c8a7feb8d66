import { describe, expect, it } from 'vitest';
import type { Answered } from '../../../functions/reconcile-province/effect-of-answer.ts';
import { withEffects } from '../../../functions/reconcile-province/review-effects.ts';
import type { AskedCandidate } from '../../../functions/reconcile-province/review-lines.ts';
import type { LinkedCard } from '../../../shared/coverage/assessment.ts';
import type { Status } from '../../../shared/coverage/status.ts';
import type { BirthRecord } from '../../../shared/feeds/records.ts';
import { AS_OF, card, child, linked } from '../../shared/coverage/samples.ts';
import { birth } from '../../shared/register/rows.ts';

interface Someone {
  status?: Status;
  unit?: string;
  held?: LinkedCard[];
  doubts?: LinkedCard[];
  borrowed?: LinkedCard[];
  births?: BirthRecord[];
}

/** Children `c0`, `c1`, …; who has no status is not in scope. */
function answered(...everyone: readonly Someone[]): Answered {
  return {
    province: '94',
    asOf: AS_OF,
    children: everyone.map((_, at) => child({ id: `c${at}` })),
    outcomes: everyone.map(({ status, unit }) => ({
      standing: status === undefined ? 'moved_out' : 'in_scope',
      ...(status !== undefined && { status }),
      ...(unit !== undefined && { unit }),
    })),
    cards: {
      held: everyone.map(({ held = [] }) => held),
      doubts: everyone.map(({ doubts = [] }) => doubts),
      borrowed: everyone.map(({ borrowed = [] }) => borrowed),
    },
    dossiers: everyone.map(() => []),
    rows: new Map(everyone.map(({ births = [] }, at) => [`c${at}`, { births, residents: [] }])),
  };
}

const asked = (key: string, more: { heldBy?: string; sameAs?: string } = {}): AskedCandidate => ({
  key,
  probability: 0.5,
  weight: 0,
  levels: [],
  ...more,
});

const ONE = linked(card({ key: 'k1', card_no: 'TE1949400000001' }));
const TWO = linked(card({ key: 'k2', card_no: 'TE1949400000002' }));
const EXPIRED = linked(card({ key: 'k3', card_no: 'TE1949400000003', valid_to: '2022-01-01' }));

function effectOf(candidate: AskedCandidate, everyone: Answered) {
  const [line] = withEffects([{ childId: 'c0', candidates: [candidate] }], everyone);
  return line?.candidates[0];
}

const counts = (unit: string, changes: object) => ({
  unit,
  inScope: 0,
  covered: 0,
  uncovered: 0,
  unsure: 0,
  ...changes,
});

describe('an answer about a card', () => {
  it('covers its child, or leaves it without one', () => {
    const found = effectOf(asked('k1'), answered({ status: 'unsure', unit: '31528', doubts: [ONE] }));

    expect(found).toMatchObject({
      units: ['31528'],
      effect: {
        same: [counts('31528', { covered: 1, unsure: -1 })],
        different: [counts('31528', { uncovered: 1, unsure: -1 })],
      },
    });
  });

  it('takes the card from the child that holds it today', () => {
    const found = effectOf(
      asked('k1', { heldBy: 'c1' }),
      answered(
        { status: 'unsure', unit: '31528', doubts: [ONE] },
        { status: 'covered', unit: '31531', held: [ONE] },
      ),
    );

    expect(found?.units).toEqual(['31528', '31531']);
    expect(found?.effect?.same).toEqual([
      counts('31528', { covered: 1, unsure: -1 }),
      counts('31531', { covered: -1, uncovered: 1 }),
    ]);
    expect(found?.effect?.different).toEqual([counts('31528', { uncovered: 1, unsure: -1 })]);
  });

  it('settles it for the other children it might be of, which belong to the question', () => {
    const everyone = answered(
      { status: 'unsure', unit: '31528', doubts: [ONE] },
      { status: 'unsure', unit: '31531', doubts: [ONE] },
    );
    const lines = ['c0', 'c1'].map((childId) => ({ childId, candidates: [asked('k1')] }));

    const [line] = withEffects(lines, everyone);

    expect(line?.candidates[0]?.units).toEqual(['31528', '31531']);
    expect(line?.candidates[0]?.effect?.same).toEqual([
      counts('31528', { covered: 1, unsure: -1 }),
      counts('31531', { uncovered: 1, unsure: -1 }),
    ]);
  });

  it('leaves the child unsure where another card is in question, unless it is of the same holder', () => {
    const doubts = [ONE, TWO];
    const other = effectOf(asked('k1'), answered({ status: 'unsure', unit: '31528', doubts }));
    const renewed = linked(card({ key: 'k4', card_no: 'TE1949400000001' }));
    const same = effectOf(asked('k1'), answered({ status: 'unsure', unit: '31528', doubts: [ONE, renewed] }));

    expect(other?.effect?.different).toEqual([]);
    expect(same?.effect?.different).toEqual([counts('31528', { uncovered: 1, unsure: -1 })]);
  });

  it('moves nothing where the card would cover nobody, or the child is not in scope', () => {
    const expired = effectOf(
      asked('k3'),
      answered({ status: 'uncovered', unit: '31528', doubts: [EXPIRED] }),
    );
    const gone = effectOf(asked('k1'), answered({ doubts: [ONE] }));

    expect(expired?.effect).toEqual({ same: [], different: [] });
    expect(gone).toMatchObject({ units: ['94-unknown'], effect: { same: [], different: [] } });
  });

  it('can take a confirmed card away again', () => {
    const found = effectOf(asked('k1'), answered({ status: 'covered', unit: '31528', held: [ONE] }));

    expect(found?.effect).toEqual({
      same: [],
      different: [counts('31528', { covered: -1, uncovered: 1 })],
    });
  });
});

const HERE = birth({ key: 'b1', registration_unit: '31528' });
const THERE = birth({ key: 'b2', registration_unit: '31531', registered_on: '2021-03-19' });
const numbered = (row: BirthRecord, personal_id: string): BirthRecord => ({ ...row, personal_id });

describe('an answer about two children', () => {
  it('leaves one child fewer, or one without a card', () => {
    const found = effectOf(
      asked('k1', { heldBy: 'c1', sameAs: 'c1' }),
      answered(
        { status: 'unsure', unit: '31528', doubts: [ONE], births: [HERE] },
        { status: 'covered', unit: '31531', held: [ONE], births: [THERE] },
      ),
    );

    expect(found?.effect).toEqual({
      same: [counts('31528', { inScope: -1, unsure: -1 })],
      different: [counts('31528', { uncovered: 1, unsure: -1 })],
    });
  });

  it('gives the one they are the cards of both, where that one belongs', () => {
    const found = effectOf(
      asked('k1', { heldBy: 'c1', sameAs: 'c1' }),
      answered(
        { status: 'covered', unit: '31528', held: [TWO], doubts: [ONE], births: [HERE] },
        {
          status: 'uncovered',
          unit: '31531',
          held: [EXPIRED],
          births: [{ ...THERE, registered_on: '2021-04-19' }],
        },
      ),
    );

    expect(found?.effect?.same).toEqual([counts('31531', { inScope: -1, uncovered: -1 })]);
  });

  it('leaves them two with the cards of both where their numbers forbid one', () => {
    const found = effectOf(
      asked('k1', { heldBy: 'c1', sameAs: 'c1' }),
      answered(
        { status: 'unsure', unit: '31528', doubts: [ONE], births: [numbered(HERE, '092423849957')] },
        { status: 'covered', unit: '31531', held: [ONE], births: [numbered(THERE, '092423111111')] },
      ),
    );

    expect(found?.effect).toEqual({
      same: [counts('31528', { covered: 1, unsure: -1 })],
      different: [counts('31528', { uncovered: 1, unsure: -1 })],
    });
  });

  it('settles every card that raised it', () => {
    const everyone = answered(
      { status: 'unsure', unit: '31528', doubts: [ONE, TWO], births: [HERE] },
      { status: 'covered', unit: '31531', held: [ONE, TWO], births: [THERE] },
    );
    const candidates = ['k1', 'k2'].map((key) => asked(key, { heldBy: 'c1', sameAs: 'c1' }));

    const [line] = withEffects([{ childId: 'c0', candidates }], everyone);

    for (const { effect } of line?.candidates ?? [])
      expect(effect?.different).toEqual([counts('31528', { uncovered: 1, unsure: -1 })]);
  });

  it('takes back what each was lent, where they were called one and stayed two', () => {
    const { key: _, ...pair } = asked('k1', { sameAs: 'c1' });
    const found = effectOf(
      { ...pair, sameAs: 'c1' },
      answered(
        {
          status: 'covered',
          unit: '31528',
          held: [ONE],
          borrowed: [ONE],
          births: [numbered(HERE, '092423849957')],
        },
        { status: 'covered', unit: '31531', held: [ONE], births: [numbered(THERE, '092423111111')] },
      ),
    );

    expect(found?.units).toEqual(['31528', '31531']);
    expect(found?.effect).toEqual({
      same: [],
      different: [counts('31528', { covered: -1, uncovered: 1 })],
    });
  });
});
