import { describe, expect, it } from 'vitest';
import { askedUnit, permitAt } from '../../../../functions/api/http/asked-unit.ts';
import type { Scope } from '../../../../shared/access/scope.ts';
import { unitIndex } from '../../../../shared/units/unit-index.ts';

const UNITS = unitIndex([{ code: '31528', name: 'Thị trấn Kế Sách', level: 'commune' }], '2023-06-30');

/** A caller with these units, and where it was let pass. */
function callerOf(...units: string[]) {
  const passed: (string | undefined)[] = [];
  const scope: Scope = { subject: 'x', role: 'commune_staff', province: '94', units };
  return { scope, permit: (unit?: string) => void passed.push(unit), passed };
}

describe('the unit a question is about', () => {
  it.each([
    ['the one it names', ['31528'], '31531', '31531'],
    ['the only one of the caller', ['31528'], undefined, '31528'],
    ['the province of whoever has none', [], undefined, '94'],
  ])('is %s', (_, own, named, unit) => {
    const caller = callerOf(...own);

    expect(askedUnit(caller, named)).toBe(unit);
    expect(caller.passed).toEqual([unit]);
  });

  it('has to be named by somebody with several', () => {
    const caller = callerOf('31528', '31531');

    expect(() => askedUnit(caller, undefined)).toThrow(
      expect.objectContaining({ document: expect.objectContaining({ status: 400, fields: ['unit'] }) }),
    );
  });
});

describe('a unit of an address', () => {
  it.each(['31528', '94', '94-unknown'])('is there: %s', (unit) => {
    expect(() => permitAt(callerOf(), unit, UNITS)).not.toThrow();
  });

  it('is answered as not there where no map has it, once the caller was let pass', () => {
    const caller = callerOf();

    expect(() => permitAt(caller, '99999', UNITS)).toThrow('E8404');
    expect(caller.passed).toEqual(['99999']);
  });
});
