import type { Convergence } from '../../../functions/train-models/convergence.ts';
import type { TrainedModel } from '../../../functions/train-models/learn.ts';
import { FEWEST_MATCHES, FEWEST_PAIRS, type Weakness } from '../../../functions/train-models/weaknesses.ts';
import type { FieldDescription, LevelDescription, LinkModel } from '../../../shared/linkage/model.ts';
import { type Column, figures, formatNumber, formatShare, heading, table } from '../output.ts';
import { both } from './words.ts';

/** What was trained and where it lies. */
export interface PrintedTraining {
  models: readonly TrainedModel[];
  /** In the order of the models. */
  files: readonly string[];
}

/** Each model with how its sessions went and what every level is worth, and that nothing in use has changed. */
export function printTraining({ models, files }: PrintedTraining): string {
  return [...models.map((one, at) => printModel(one, files[at] ?? '')), STILL_IN_USE].join('\n\n');
}

const STILL_IN_USE =
  'Việc đối soát vẫn dùng các mô hình cũ cho đến khi có người thay tệp trong shared/linkage/models/trained.\n' +
  'Scoring goes on with the models in use until somebody replaces the files in shared/linkage/models/trained.';

function printModel({ model, shipped, sessions, turned }: TrainedModel, file: string): string {
  const { id, version, basis, expectedShare, training } = model;
  const state =
    version === shipped.version
      ? ['giống mô hình đang dùng', 'equals the model in use']
      : ['khác mô hình đang dùng', 'differs from the model in use'];
  return [
    heading(`Mô hình ${id}, phiên bản ${version}: ${state[0]}`, `Model, version ${version}: ${state[1]}`),
    basis,
    figures([
      ['Tệp / file', file],
      ['Mã dữ liệu học / digest', training?.digest ?? ''],
      ['Cặp ngẫu nhiên / chance pairs', formatNumber(training?.sampled ?? 0)],
      ['Cặp đúng mỗi bản ghi / expected share', expectedShare.toPrecision(4)],
    ]),
    table(SESSIONS, sessions),
    ...weakSessions(sessions),
    table(LEVELS, levelsOf(model, { shipped, turned })),
    ...(turned.length > 0 ? [TURNED] : []),
  ].join('\n\n');
}

const SESSIONS: Column<Convergence>[] = [
  { vi: 'Khoá chung', en: 'Session', value: ({ on }) => on.join(' + ') },
  { vi: 'Cặp', en: 'Pairs', value: ({ pairs }) => pairs },
  { vi: 'Bước', en: 'Steps', value: ({ iterations }) => iterations },
  {
    vi: 'Log hợp lý đầu',
    en: 'First log-lik.',
    right: true,
    value: ({ logLikelihood }) => withMinus(formatNumber(logLikelihood.first)),
  },
  {
    vi: 'Cuối',
    en: 'Last',
    right: true,
    value: ({ logLikelihood }) => withMinus(formatNumber(logLikelihood.last)),
  },
  {
    vi: 'Thay đổi cuối',
    en: 'Last change',
    right: true,
    value: ({ change }) => withMinus(change.toExponential(1)),
  },
  { vi: 'Cặp đúng', en: 'Matches', right: true, value: ({ matches }) => formatShare(matches) },
  { vi: '', en: '', value: ({ weaknesses }) => (weaknesses.length > 0 ? WEAK : '') },
];

/** Stands behind a line that is not to be relied on. */
const WEAK = '⚠';

const WEAKNESSES: Readonly<Record<Weakness, readonly [vi: string, en: string]>> = {
  few_pairs: [
    `ít hơn ${formatNumber(FEWEST_PAIRS)} cặp, số liệu phần nhiều là của bản mô tả`,
    `fewer than ${formatNumber(FEWEST_PAIRS)} pairs, the figures are mostly those of the description`,
  ],
  few_matches: [
    `ít hơn ${FEWEST_MATCHES} cặp đúng, lỗi hiếm chưa gặp lần nào`,
    `fewer than ${FEWEST_MATCHES} expected matches, rare mistakes are not met once`,
  ],
  unsettled: ['dừng khi số liệu vẫn còn thay đổi', 'given up while its figures still moved'],
};

const TURNED = `${WEAK} ${both([
  'mức khác nhau lại làm tăng khả năng trùng khớp: đừng dùng trước khi xem lại',
  'a disagreement that speaks for a match: not to be used before it is looked into',
])}`;

/** A sentence for each session that is not to be relied on. */
function weakSessions(sessions: readonly Convergence[]): string[] {
  const lines = sessions.flatMap(({ on, weaknesses }) =>
    weaknesses.map((weakness) => `${WEAK} ${on.join(' + ')}: ${both(WEAKNESSES[weakness])}`),
  );
  return lines.length > 0 ? [lines.join('\n')] : [];
}

/** A level in one line; the field is named on its first level only. */
interface LevelLine extends Pick<LevelDescription, 'label' | 'm' | 'u'> {
  field: string;
  /** Of the model in use, where it has this level. */
  shipped?: LevelDescription | undefined;
  isTurned: boolean;
}

const LEVELS: Column<LevelLine>[] = [
  { vi: 'So sánh', en: 'Field', value: ({ field }) => field },
  { vi: 'Mức', en: 'Level', value: ({ label }) => `${label.vi} / ${label.en}` },
  { vi: 'm', en: '', right: true, value: ({ m }) => m.toPrecision(3) },
  { vi: 'u', en: '', right: true, value: ({ u }) => u.toPrecision(3) },
  { vi: 'Bit', en: 'Bits', right: true, value: bitsOf },
  { vi: 'Đang dùng', en: 'In use', right: true, value: ({ shipped }) => shipped && bitsOf(shipped) },
  { vi: '', en: '', value: ({ isTurned }) => (isTurned ? WEAK : '') },
];

function levelsOf(
  { fields }: LinkModel,
  { shipped, turned }: Pick<TrainedModel, 'shipped' | 'turned'>,
): LevelLine[] {
  return fields.flatMap(({ field, label, levels }) => {
    const used = shipped.fields.find((other: FieldDescription) => other.field === field);
    return levels.map(({ id, ...level }, at) => ({
      ...level,
      field: at === 0 ? label.vi : '',
      shipped: used?.levels.find((other) => other.id === id),
      isTurned: at === levels.length - 1 && turned.includes(field),
    }));
  });
}

function bitsOf({ m, u }: Pick<LevelDescription, 'm' | 'u'>): string {
  const bits = Math.log2(m / u);
  return `${bits < 0 ? '−' : '+'}${Math.abs(bits).toFixed(1)}`;
}

/** Numbers below zero carry one sign throughout, that of print. */
const withMinus = (number: string): string => number.replaceAll('-', '−');
