import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { html } from '../../../functions/papers/html.ts';
import { tk1PageOf } from '../../../functions/papers/tk1-page.ts';
import { visitingPageOf } from '../../../functions/papers/visiting-page.ts';
import { tk1FormsOf } from '../../../shared/follow-up/papers/tk1/tk1-form.ts';
import { visitingListOf } from '../../../shared/follow-up/papers/visiting/visiting-list.ts';
import { child, UNIT } from '../../shared/follow-up/papers/samples.ts';

const OFFICE = { unit: UNIT, unitName: 'Xã Trường Khánh', asOf: '2023-06-30' };
const CHILDREN = [
  child({ household: 'h' }),
  child({
    childId: 'child-2',
    name: 'Thạch Minh',
    household: 'h',
    cause: 'expired',
    coverEndedOn: '2023-05-31',
  }),
  child({ childId: 'child-3', hamlet: 'Ấp 5', status: 'unsure' }),
];
const PAGE = visitingPageOf(visitingListOf({ ...OFFICE, children: CHILDREN }));
const count = (text: string, part: string): number => text.split(part).length - 1;

describe('the visiting list as a page', () => {
  it('begins a sheet of paper for each hamlet, with the hotline on each', () => {
    expect(count(PAGE.html, '<section class="hamlet">')).toBe(2);
    expect(PAGE.html).toContain('.hamlet { break-before: page; }');
    expect(count(PAGE.html, 'bảo vệ trẻ em: 111')).toBe(2);
    expect(PAGE.html).toContain('@page { size: A4;');
  });

  it('says of each child why it is on the list, what to bring, and has boxes to tick', () => {
    expect(PAGE.html).toContain('Thẻ BHYT đã hết hạn từ ngày 31/05/2023.');
    expect(count(PAGE.html, 'Đã gặp gia đình')).toBe(3);
    expect(PAGE.html).toContain('<span class="box"></span>Giấy khai sinh');
  });

  it('has brothers and sisters together, with what they share above them', () => {
    expect(PAGE.html).toContain('Cùng hộ: 2 trẻ – Thạch Thị Sô Phon – Số 7, Tỉnh lộ 932, Ấp 2');
  });

  it('can be had in English', () => {
    const { html: page } = visitingPageOf(visitingListOf({ ...OFFICE, children: CHILDREN }), 'en');

    expect(page).toContain('<html lang="en">');
    expect(page).toContain('The card expired on 31/05/2023.');
  });

  it('has a name without a child in it', () => {
    expect(PAGE.fileName).toBe('visits_31639_2023-06-30.html');
  });
});

describe('the declarations as a page', () => {
  it('are a sheet of paper a child, with the hotline on each', () => {
    const { html: page, fileName } = tk1PageOf(tk1FormsOf({ ...OFFICE, children: CHILDREN }));

    expect(count(page, '<article>')).toBe(2);
    expect(count(page, 'bảo vệ trẻ em: 111')).toBe(2);
    expect(page).toContain('THẠCH GIA HÂN');
    expect(fileName).toBe('tk1-ts_31639_2023-06-30.html');
  });
});

describe('a page', () => {
  const pagesOf = (text: string): string[] => {
    const children = [
      child({ name: text, motherName: text, hamlet: text, address: text, ethnicity: text, personalId: text }),
    ];
    const office = { ...OFFICE, unitName: text, children };
    return [visitingPageOf(visitingListOf(office)).html, tk1PageOf(tk1FormsOf(office)).html];
  };
  const tagsOf = (page: string): string[] => [...page.matchAll(/<[^>]*>/g)].map(([tag]) => tag);

  it('has the same tags whatever a person typed', () => {
    const plain = pagesOf('x').map(tagsOf);

    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'<>"\'&/=x -!;'), minLength: 1 }), (text) => {
        fc.pre(text.trim() !== '');

        expect(pagesOf(text).map(tagsOf)).toEqual(plain);
      }),
    );
  });

  it('loads nothing and runs nothing', () => {
    for (const page of pagesOf('<script src="http://x"></script><img src=x onerror=alert(1)>')) {
      expect(page).not.toMatch(/<(?:script|img|link|iframe|object)/i);
      expect(page.replaceAll(/&lt;.*?&gt;/g, '')).not.toMatch(/https?:|url\(|@import/);
      expect(page).toContain("default-src 'none'");
    }
  });

  it('escapes values and not the markup of other templates', () => {
    expect(html`<p>${'<b>'}${html`<i>${'\'"&'}</i>`}${[html`${1}`]}</p>`.markup).toBe(
      '<p>&lt;b&gt;<i>&#39;&quot;&amp;</i>1</p>',
    );
  });
});
