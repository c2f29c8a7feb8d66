import { describe, expect, it } from 'vitest';
import { canonicalTone, fold, headingKey, tidy } from '../../../shared/identity/text.ts';

describe('tidy text', () => {
  it('is composed, whatever the source stored', () => {
    expect(tidy('Nguyễn'.normalize('NFD'))).toBe('Nguyễn');
  });

  it.each(['Ðặng', 'Ɖặng', 'Đặng'])('%s begins with the Vietnamese Đ', (name) => {
    expect(tidy(name)).toBe('Đặng');
  });

  it('mends the small look-alikes too', () => {
    expect(tidy('ðỗ ɖỗ')).toBe('đỗ đỗ');
  });

  it('has single blanks of one kind and none at the ends', () => {
    expect(tidy('\u00a0 Lê\t\u2003Thị\r\n Lan \u3000')).toBe('Lê Thị Lan');
  });

  it('has no zero-width characters, which leave no blank behind', () => {
    expect(tidy('\ufeffNgu\u200byễn\u00ad Lan\u200d')).toBe('Nguyễn Lan');
    expect(tidy('e\u200b\u0301')).toBe('é');
  });
});

describe('folded text', () => {
  it.each([
    ['NGUYỄN THỊ ĐÀO', 'nguyen thi dao'],
    ["H'Bia Niê", 'h bia nie'],
    ["'Bia'-", 'bia'],
    ['H’Bia', 'h bia'],
    ['HʼBia', 'h bia'],
    ['Y-Thơ Ayŭn', 'y tho ayun'],
    ['  Čil  Ĭ ', 'cil i'],
  ])('of %s is %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('keeps other punctuation, which a heading key drops', () => {
    expect(fold('Mã thẻ (BHYT):')).toBe('ma the (bhyt):');
    expect(headingKey('Mã  thẻ\n(BHYT): ')).toBe('mathebhyt');
    expect(headingKey('maThe')).toBe(headingKey('MÃ THẺ'));
  });
});

describe('the seat of the tone mark', () => {
  it.each([
    ['hòa', 'hoà'],
    ['THỦY', 'thuỷ'],
    ['úy', 'uý'],
    ['hòe', 'hoè'],
    ['qúy', 'quý'],
    ['gíá', 'gíá'],
    ['ngòai', 'ngoài'],
    ['khủyu', 'khuỷu'],
    ['nguỹên', 'nguyễn'],
    ['cuả', 'của'],
    ['míêng', 'miếng'],
    ['gìơ', 'giờ'],
    ['già', 'già'],
    ['gì', 'gì'],
    ['tòan', 'toàn'],
    ['thừơng', 'thường'],
    ['muà', 'mùa'],
    ['xòong', 'xoòng'],
    ['nêú', 'nếu'],
    ['hòa,thủy.', 'hoà,thuỷ.'],
  ])('of %s is where %s has it', (written, canonical) => {
    expect(canonicalTone(written)).toBe(canonical.normalize('NFC'));
  });

  it('does not make different words equal', () => {
    expect(canonicalTone('mỹ')).not.toBe(canonicalTone('mĩ'));
    expect(canonicalTone('quí')).not.toBe(canonicalTone('quý'));
    expect(canonicalTone('lan')).not.toBe(canonicalTone('làn'));
  });

  it('leaves words of other languages alone', () => {
    expect(canonicalTone('José Muñoz Zoë François')).toBe('josé muñoz zoë françois');
    expect(canonicalTone("H'Bia Niê Ayŭn")).toBe("h'bia niê ayŭn");
  });
});
