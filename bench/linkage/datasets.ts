import { hash } from 'node:crypto';
import { join } from 'node:path';
import type { LinkModel } from '../../shared/linkage/model.ts';
import type { Vocabulary } from '../../shared/linkage/vocabulary.ts';
import { readCsv } from '../csv.ts';
import { FAKE_COLUMNS, fakeVocabulary } from './fake-people.ts';
import { FEBRL_COLUMNS, febrlVocabulary } from './febrl.ts';
import { type FlatRecord, flatRecords } from './flat-record.ts';
import fakePeople from './models/fake-people.json' with { type: 'json' };
import febrl from './models/febrl.json' with { type: 'json' };

/** A public set of records with the truth about which are one person. */
export interface Dataset {
  id: string;
  /** The same list twice where its duplicates are looked for. */
  lefts: readonly FlatRecord[];
  rights: readonly FlatRecord[];
  model: LinkModel;
  vocabulary: Vocabulary<FlatRecord>;
  /** SHA-256 of the records. */
  digest: string;
  /** A number of the whole population that real lists often lack; measured without it too. */
  number?: string;
  /** The person a record is of; only the measures of accuracy may ask. */
  personOf(record: FlatRecord): string;
}

type Reader = (directory: string) => Dataset;

const FEBRL4 = ['febrl-dataset4a.csv', 'febrl-dataset4b.csv'] as const;
const FEBRL3 = ['febrl-dataset3.csv'] as const;
const FAKE_1000 = 'fake_1000.csv';

/** The public files a directory has to hold. */
export const FILES: readonly string[] = [...FEBRL4, ...FEBRL3, FAKE_1000];

/** Readers of the sets, from the directory their files stand in. */
export const DATASETS: readonly Reader[] = [
  (directory) => febrlDataset('febrl4', directory, FEBRL4),
  (directory) => febrlDataset('febrl3', directory, FEBRL3),
  fakeDataset,
];

function febrlDataset(id: string, directory: string, files: readonly string[]): Dataset {
  const lists = files.map((file) => flatRecords(readCsv(join(directory, file)), 'rec_id', FEBRL_COLUMNS));
  return {
    id,
    ...listsOf(lists),
    model: febrl,
    vocabulary: febrlVocabulary,
    number: 'soc_sec_id',
    personOf: febrlPerson,
  };
}

/** `rec-1070-org` and `rec-1070-dup-0` are one person. */
const febrlPerson = ({ ref }: FlatRecord): string => ref.split('-')[1] ?? '';

function fakeDataset(directory: string): Dataset {
  const rows = readCsv(join(directory, FAKE_1000));
  const clusters = new Map(rows.map(({ unique_id, cluster }) => [unique_id, cluster ?? '']));
  return {
    id: 'fake_1000',
    ...listsOf([flatRecords(rows, 'unique_id', FAKE_COLUMNS)]),
    model: fakePeople,
    vocabulary: fakeVocabulary,
    personOf: ({ ref }) => clusters.get(ref) ?? '',
  };
}

function listsOf([lefts = [], rights = lefts]: readonly (readonly FlatRecord[])[]) {
  return { lefts, rights, digest: hash('sha256', JSON.stringify([lefts, rights])) };
}
