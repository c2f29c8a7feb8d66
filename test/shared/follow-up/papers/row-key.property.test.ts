import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRowKey, rowKeyOf } from '../../../../shared/follow-up/papers/round-trip/row-key.ts';
import { SEAL } from './samples.ts';

const SUBJECT = { childId: 'child-1', version: 1 };
const AT = { exportId: 'export-1', seal: SEAL };
const BORN = '05/03/2022';
const CODE = /_x([\dA-Fa-f]{4})_/g;

const name = fc
  .array(
    fc.constantFrom(
      'Nguyễn',
      ' ',
      '_x000D_',
      '_x0041_',
      '_x005F_',
      '_x0078_',
      '_x',
      '00',
      '41',
      '5F_',
      'x0041_',
      '_',
      'An',
    ),
    {
      minLength: 1,
    },
  )
  .map((parts) => parts.join(''));

/** What a program makes of a text that reads the codes of the format. */
const decoded = (text: string) =>
  text.replace(CODE, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

describe('the key of a row whose name holds what a workbook takes for a character', () => {
  it('fits the name, and the name as a program saved it that spelt no code', () => {
    fc.assert(
      fc.property(name, (written) => {
        const key = rowKeyOf(SUBJECT, { name: written, born: BORN }, AT);

        for (const back of [written, decoded(written)])
          expect(readRowKey(key, { name: back, born: BORN }, AT)).toEqual(SUBJECT);
      }),
    );
  });

  it('does not fit another name', () => {
    const key = rowKeyOf(SUBJECT, { name: 'Nguyễn_x0041_An', born: BORN }, AT);

    expect(readRowKey(key, { name: 'Nguyễn_x0042_An', born: BORN }, AT)).toBe('other_child');
  });
});
