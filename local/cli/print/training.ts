import type { Convergence } from '../../../functions/train-models/convergence.ts';
import type { TrainedModel } from '../../../functions/train-models/learn.ts';
import type { FieldDescription, LevelDescription, LinkModel } from '../../../shared/linkage/model.ts';
import { type Column, figures, formatNumber, formatShare, heading, table } from '../output.ts';

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

function printModel({ model, shipped, sessions }: TrainedModel, file: string): string {
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
    table(LEVELS, levelsOf(model, shipped)),
  ].join('\n\n');
}

const SESSIONS: Column<Convergence>[] = [
  { vi: 'Khoá chung', en: 'Session', value: ({ on }) => on.join(' + ') },
  { vi: 'Cặp', en: 'Pairs', value: ({ pairs }) => pairs },
  { vi: 'Bước', en: 'Steps', value: ({ iterations }) => iterations },
  { vi: 'Log hợp lý đầu', en: 'First log-lik.', value: ({ logLikelihood }) => logLikelihood.first },
  { vi: 'Cuối', en: 'Last', value: ({ logLikelihood }) => logLikelihood.last },
  { vi: 'Thay đổi cuối', en: 'Last change', right: true, value: ({ change }) => change.toExponential(1) },
  { vi: 'Cặp đúng', en: 'Matches', right: true, value: ({ matches }) => formatShare(matches) },
];

/** A level in one line; the field is named on its first level only. */
interface LevelLine extends Pick<LevelDescription, 'label' | 'm' | 'u'> {
  field: string;
  /** Of the model in use, where it has this level. */
  shipped?: LevelDescription | undefined;
}

const LEVELS: Column<LevelLine>[] = [
  { vi: 'So sánh', en: 'Field', value: ({ field }) => field },
  { vi: 'Mức', en: 'Level', value: ({ label }) => `${label.vi} / ${label.en}` },
  { vi: 'm', en: '', right: true, value: ({ m }) => m.toPrecision(3) },
  { vi: 'u', en: '', right: true, value: ({ u }) => u.toPrecision(3) },
  { vi: 'Bit', en: 'Bits', right: true, value: bitsOf },
  { vi: 'Đang dùng', en: 'In use', right: true, value: ({ shipped }) => shipped && bitsOf(shipped) },
];

function levelsOf({ fields }: LinkModel, shipped: LinkModel): LevelLine[] {
  return fields.flatMap(({ field, label, levels }) => {
    const used = shipped.fields.find((other: FieldDescription) => other.field === field);
    return levels.map(({ id, ...level }, at) => ({
      ...level,
      field: at === 0 ? label.vi : '',
      shipped: used?.levels.find((other) => other.id === id),
    }));
  });
}

function bitsOf({ m, u }: Pick<LevelDescription, 'm' | 'u'>): string {
  const bits = Math.log2(m / u);
  return `${bits < 0 ? '−' : '+'}${Math.abs(bits).toFixed(1)}`;
}
