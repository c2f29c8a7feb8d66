import { describe, expect, it } from 'vitest';
import { alignNames } from '../../../shared/identity/name.ts';

/** `left/right:agreement`, a dash where a name has no syllable there. */
const shown = (left: string, right: string): string =>
  alignNames(left, right)
    .map((one) => `${one.left ?? '-'}/${one.right ?? '-'}:${one.agreement}`)
    .join(' ');

describe('two names side by side', () => {
  it('agree in every syllable whatever the capitals and the seat of the tone', () => {
    expect(shown('TRẦN HÒA', 'Trần Hoà')).toBe('TRẦN/Trần:equal HÒA/Hoà:equal');
  });

  it.each([
    ['Lê Thị Lan', 'Lê Thị Làn', 'Lê/Lê:equal Thị/Thị:equal Lan/Làn:tone'],
    ['Đoan', 'Doãn', 'Đoan/Doãn:diacritics'],
    ['Trần An', 'Chần An', 'Trần/Chần:heard An/An:equal'],
    ['Ng Văn Bình', 'Nguyễn Văn Bình', 'Ng/Nguyễn:initials Văn/Văn:equal Bình/Bình:equal'],
    ['Thạch Trang', 'Thạch Tragn', 'Thạch/Thạch:equal Trang/Tragn:one_typo'],
    ['Võ Thị Lan', 'Võ Thị Mai', 'Võ/Võ:equal Thị/Thị:equal Lan/Mai:different'],
  ])('%s and %s say of each syllable how it differs', (left, right, expected) => {
    expect(shown(left, right)).toBe(expected);
  });

  it('show a middle name that one of them lacks', () => {
    expect(shown('Kim Thị Sa', 'Kim Sa')).toBe('Kim/Kim:equal Thị/-:extra Sa/Sa:equal');
  });

  it('show a surname that is written last as moved', () => {
    expect(shown('Thạch Chi', 'Chi Thạch')).toBe('Thạch/-:moved Chi/Chi:equal -/Thạch:moved');
  });

  it.each([
    ['Làn Lân', 'Lan', 'Làn/Lan:tone Lân/-:extra'],
    ['Lân Làn', 'Lan', 'Lân/-:extra Làn/Lan:tone'],
    ['Lan Làn', 'Làn', 'Lan/-:extra Làn/Làn:equal'],
    ['Làn Lan', 'Làn', 'Làn/Làn:equal Lan/-:extra'],
    ['Chan Trân', 'Tran', 'Chan/-:extra Trân/Tran:diacritics'],
    ['Trân Chan', 'Tran', 'Trân/Tran:diacritics Chan/-:extra'],
    ['Tragn Chang', 'Trang', 'Tragn/-:extra Chang/Trang:heard'],
    ['Chang Tragn', 'Trang', 'Chang/Trang:heard Tragn/-:extra'],
    ['Mai Tragn', 'Trang', 'Mai/-:extra Tragn/Trang:one_typo'],
    ['Tragn Ng', 'Nguyễn', 'Tragn/-:extra Ng/Nguyễn:initials'],
  ])('%s and %s have the likest two side by side', (left, right, expected) => {
    expect(shown(left, right)).toBe(expected);
  });

  it('have a name that stands twice in one of them moved once only where it stands alone in both', () => {
    expect(shown('Thạch Chi', 'Chi')).toBe('Thạch/-:extra Chi/Chi:equal');
    expect(shown('Chi', 'Thạch Chi')).toBe('-/Thạch:extra Chi/Chi:equal');
    expect(shown('Thạch Thạch Chi', 'Thạch Chi')).toBe('Thạch/Thạch:equal Thạch/-:extra Chi/Chi:equal');
    expect(shown('Sa Kim Chi', 'Kim Chi Sa Lan')).toBe(
      'Sa/-:moved Kim/Kim:equal Chi/Chi:equal -/Sa:moved -/Lan:extra',
    );
  });

  it('leave brackets out', () => {
    expect(shown('Lý Dũng (trẻ)', 'Lý Dũng')).toBe('Lý/Lý:equal Dũng/Dũng:equal');
  });

  it('are empty where both are, and extra where one is', () => {
    expect(alignNames('', '')).toEqual([]);
    expect(shown('', 'Chi')).toBe('-/Chi:extra');
  });
});
