import type { Person } from '../person.ts';
import { type Comparison, MISSING } from '../spec.ts';

export const sexComparison: Comparison<Person> = {
  field: 'sex',
  label: { vi: 'Giới tính', en: 'Sex' },
  levels: [
    { id: 'equal', label: { vi: 'cùng giới tính', en: 'same sex' } },
    { id: 'different', label: { vi: 'khác giới tính', en: 'different sex' } },
  ],
  assess: ({ sex }, right) => {
    if (sex === undefined || right.sex === undefined) return MISSING;
    return sex === right.sex ? 0 : 1;
  },
};
