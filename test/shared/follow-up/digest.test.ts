import { describe, expect, it } from 'vitest';
import { type Digest, digestsOf, messageKey } from '../../../shared/follow-up/digest.ts';
import { planCases } from '../../../shared/follow-up/plan-cases.ts';
import { renderDigest } from '../../../shared/follow-up/render-digest.ts';
import { gap, outcome } from '../coverage/samples.ts';
import { afterNights, applied, byPerson, runOf, withFact } from './nights.ts';

const a = gap({ childId: 'child-a', name: 'Lâm Gia Hân' });
const b = gap({ childId: 'child-b', unit: '31645' });
const c = gap({ childId: 'child-c' });

function digestsAfter(nights: Parameters<typeof afterNights>[0]): Digest[] {
  return digestsOf(afterNights(nights).values(), runOf(nights.length));
}

describe('digests', () => {
  it('go to each commune with something new, by code, and count what happened', () => {
    const found = digestsAfter([
      [a, b],
      [{ ...outcome(), childId: 'child-a' }, b, c],
    ]);

    expect(found).toEqual([
      {
        runId: '2023-07-02-a1b2c3',
        province: '94',
        unit: '31639',
        asOf: '2023-07-02',
        counts: { opened: 1, reopened: 0, movedIn: 0, movedOut: 0, closed: 1, stillOpen: 1 },
      },
    ]);
  });

  it('tell both communes of a move', () => {
    const [from, to] = digestsAfter([[a], [{ ...a, unit: '31673' }]]);

    expect([from?.unit, from?.counts.movedOut, from?.counts.stillOpen]).toEqual(['31639', 1, 0]);
    expect([to?.unit, to?.counts.movedIn, to?.counts.stillOpen]).toEqual(['31673', 1, 1]);
  });

  it('are none when the data catch up with a transfer the communes agreed on', () => {
    const agreed = withFact(afterNights([[a]]), 'child-a', {
      ...byPerson(2),
      kind: 'transferred',
      to: '31673',
      answer: 'accepted',
    });

    const caughtUp = applied(agreed, planCases(agreed, [{ ...a, unit: '31673' }], runOf(2)));

    expect(digestsOf(caughtUp.values(), runOf(2))).toEqual([]);
  });

  it('are none after a night without news', () => {
    expect(
      digestsAfter([
        [a, b],
        [a, b],
      ]),
    ).toEqual([]);
  });

  it('say the same after a restart, people having gone on working', () => {
    const run = runOf(1);
    const planned = planCases(new Map(), [a, b, c], run);
    const whole = applied(new Map(), planned);
    const half = applied(new Map(), planned.slice(0, 1));
    const worked = withFact(half, 'child-a', {
      ...byPerson(2),
      kind: 'closed_by_person',
      reason: 'duplicate',
    });

    const restarted = applied(worked, planCases(worked, [a, b, c], run));

    expect(digestsOf(restarted.values(), run)).toEqual(digestsOf(whole.values(), run));
    expect(digestsOf([...whole.values()].reverse(), run)).toEqual(digestsOf(whole.values(), run));
  });

  it('have one key a run and commune', () => {
    const [first, second] = digestsAfter([[a, b]]);

    expect([first && messageKey(first), second && messageKey(second)]).toEqual([
      'digest/2023-07-01-a1b2c3/31639',
      'digest/2023-07-01-a1b2c3/31645',
    ]);
  });

  it('hold no name and no number of a child', () => {
    const text = JSON.stringify(digestsAfter([[a, b]]));

    expect(text).not.toMatch(/child-|Lâm|TE1|\d{6,}/);
  });
});

describe('a rendered digest', () => {
  const [digest] = digestsAfter([[a, c]]);
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
