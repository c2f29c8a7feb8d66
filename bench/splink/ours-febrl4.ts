import { hash } from 'node:crypto';
import { link } from '../../shared/linkage/link.ts';
import { plainSpec } from '../../shared/linkage/plain-spec.ts';
import { train } from '../../shared/linkage/training/train.ts';
import { readCsv } from '../csv.ts';
import { FEBRL_COLUMNS, febrlVocabulary as vocabulary } from '../linkage/febrl.ts';
import { type FlatRecord, flatRecords } from '../linkage/flat-record.ts';
import febrl from '../linkage/models/febrl.json' with { type: 'json' };
import { withoutColumn } from '../linkage/without-column.ts';
import type { Order } from './engine.ts';
import type { Linkage } from './linkage.ts';

const NUMBER = 'soc_sec_id';
const PASS = 'all';

/** febrl4 as `npm run bench:linkage` links it: trained on these files without labels, one right to a left. */
export function prepareFebrl4({ model, left, right }: Order): Linkage {
  const [lefts, rights] = [recordsIn(left), recordsIn(right)];
  const untrained = model === 'febrl4' ? febrl : withoutColumn(febrl, NUMBER);
  const digest = hash('sha256', JSON.stringify([lefts, rights]));
  return {
    train: () => {
      const trained = train({ lefts, rights }, untrained, { vocabulary, digest });
      return () =>
        link(lefts, rights, plainSpec(trained, vocabulary, PASS)).links.map(({ probability, ...at }) => ({
          left: lefts[at.left]?.ref ?? '',
          right: rights[at.right]?.ref ?? '',
          probability,
        }));
    },
  };
}

const recordsIn = (file: string): FlatRecord[] => flatRecords(readCsv(file), 'rec_id', FEBRL_COLUMNS);
