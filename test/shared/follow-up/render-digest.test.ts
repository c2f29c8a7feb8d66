import { describe, expect, it } from 'vitest';
import { digestsOf } from '../../../shared/follow-up/digest.ts';
import { renderDigest } from '../../../shared/follow-up/render-digest.ts';
import { gap } from '../coverage/samples.ts';
import { afterNights, runOf } from './nights.ts';

describe('a rendered digest', () => {
  const cases = afterNights([[gap({ childId: 'child-a' }), gap({ childId: 'child-c' })]]);
  const calm = { passedOn: () => undefined, lapsing: new Map() };
  const [digest, province] = digestsOf(cases.values(), runOf(1), calm);
  const address = { unitName: 'Xã Trường Khánh', link: 'https://portal.example/units/31639?x=1&y=2' };
  const rendered = digest && renderDigest(digest, address);

  it('speaks Vietnamese first and English second, in every part', () => {
    for (const part of [rendered?.text, rendered?.html]) {
      const [vi, en] = [part?.indexOf('Mới phát hiện'), part?.indexOf('Still open')];

      expect(vi).toBeGreaterThan(0);
      expect(en).toBeGreaterThan(vi ?? 0);
    }
    expect(rendered?.subject).toBe(
      '[Bao Phủ] Xã Trường Khánh: 2 trẻ cần thẻ BHYT / 2 children to follow up (01/07/2023)',
    );
  });

  it('gives counts and the link, and says that it holds no personal data', () => {
    expect(rendered?.text).toContain('- Mới phát hiện: 2\n');
    expect(rendered?.text).toContain(address.link);
    expect(rendered?.text).toContain('không chứa thông tin cá nhân');
    expect(JSON.stringify(rendered)).not.toMatch(/child-|Lâm|Thạch/);
  });

  it('leaves out the rarer counts while they are zero', () => {
    const busy = digest && { ...digest, counts: { ...digest.counts, offered: 2, lapsing: 4 } };
    const said = busy && renderDigest(busy, address).text;

    expect(rendered?.text).not.toMatch(/quá hạn|hết hạn trong|đề nghị chuyển/);
    expect(said).toContain('- Xã khác đề nghị chuyển đến, đang chờ trả lời: 2\n');
    expect(said).toContain('- Cards that end within 30 days: 4\n');
  });

  it('tells the province of a move between its communes once', () => {
    const moved = province && { ...province, counts: { ...province.counts, movedIn: 5, movedOut: 5 } };
    const said = moved && renderDigest(moved, { ...address, unitName: 'Tỉnh Sóc Trăng' }).text;

    expect(said?.match(/: 5\n/g)).toHaveLength(2);
    expect(said).toContain('- Chuyển giữa các xã: 5\n');
  });

  it('escapes what could be markup, in text and in links', () => {
    const nasty = { unitName: `<b>"A" & 'B'</b>`, link: 'https://x/?a=1&b="><script>' };

    const html = digest && renderDigest(digest, nasty).html;

    expect(html).toContain('&lt;b&gt;&quot;A&quot; &amp; &#39;B&#39;&lt;/b&gt;');
    expect(html).toContain('href="https://x/?a=1&amp;b=&quot;&gt;&lt;script&gt;"');
    expect(html).not.toMatch(/<script|<b>/);
  });

  it('keeps its subject on one line', () => {
    const subject = digest && renderDigest(digest, { ...address, unitName: 'Xã A\r\nBcc: x@y' }).subject;

    expect(subject).not.toMatch(/[\r\n]/);
  });
});
