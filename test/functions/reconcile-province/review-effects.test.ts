import { describe, expect, it } from 'vitest';
import { type Answered, withEffects } from '../../../functions/reconcile-province/review-effects.ts';
import type { AskedCandidate } from '../../../functions/reconcile-province/review-lines.ts';
import type { LinkedCard } from '../../../shared/coverage/assessment.ts';
import type { Status } from '../../../shared/coverage/status.ts';
import { AS_OF, card, child, linked } from '../../shared/coverage/samples.ts';

interface Someone {
  status?: Status;
  unit?: string;
  held?: LinkedCard[];
  doubts?: LinkedCard[];
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
    },
    dossiers: everyone.map(() => []),
  };
}

const asked = (key: string, more: Partial<AskedCandidate> = {}): AskedCandidate => ({
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

describe('an answer about two children', () => {
  it('leaves one child fewer, or one without a card', () => {
    const found = effectOf(
      asked('k1', { heldBy: 'c1', sameAs: 'c1' }),
      answered(
        { status: 'unsure', unit: '31528', doubts: [ONE] },
        { status: 'covered', unit: '31531', held: [ONE] },
      ),
    );

    expect(found?.effect).toEqual({
      same: [counts('31528', { inScope: -1, unsure: -1 })],
      different: [counts('31528', { uncovered: 1, unsure: -1 })],
    });
  });

  it('gives the other one the cards of both', () => {
    const found = effectOf(
      asked('k1', { heldBy: 'c1', sameAs: 'c1' }),
      answered(
        { status: 'covered', unit: '31528', held: [TWO], doubts: [ONE] },
        { status: 'uncovered', unit: '31531', held: [EXPIRED] },
      ),
    );

    expect(found?.effect?.same).toEqual([
      counts('31528', { inScope: -1, covered: -1 }),
      counts('31531', { covered: 1, uncovered: -1 }),
    ]);
  });
});
