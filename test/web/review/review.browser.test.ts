import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { Language } from '../../../web/language/words.ts';
import { IN_BOTH, onPortal, say } from '../browser/on-portal.ts';
import { seriousFindings } from '../browser/portal.ts';

/** The small province asks one question. */
const portal = onPortal();

const LOOKS = {
  vi: { colorScheme: 'light', screen: 'desktop' },
  en: { colorScheme: 'dark', screen: 'phone' },
} as const;

interface Question {
  childId: string;
  pairId: string;
}

async function questionOf(): Promise<Question> {
  const { lines } = (await portal().ask(portal().find('reviewer'), '/v1/reviews')) as { lines: Question[] };
  const [first] = lines;
  if (first === undefined) throw new Error('nothing is asked');
  return first;
}

/** Waits until a pair can be decided. */
const ready = (page: Page, { pairId }: Question): Promise<void> =>
  page.locator(`[data-pair="${pairId}"][aria-busy="false"]`).waitFor();

/** Waits for words of what was done last. */
const told = (page: Page, words: string): Promise<void> =>
  page.getByRole('status').filter({ hasText: words }).first().waitFor();

const ended = (page: Page, language: Language): Promise<void> =>
  page.getByRole('heading', { level: 2, name: say(language, 'Đã hết', 'That was all') }).waitFor();

describe.each(IN_BOTH)('in $language', ({ language }) => {
  test('a reviewer decides, undoes, skips and decides again by keys alone', async () => {
    const question = await questionOf();
    const { page, faults } = await portal().enter(portal().find('reviewer'), { language });
    await page.getByRole('button', { name: say(language, 'Bắt đầu', 'Begin') }).press('Enter');
    await ready(page, question);

    await page.keyboard.press('r');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('1');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.keyboard.press('d');
    await ended(page, language);
    await page.keyboard.press('u');
    await ready(page, question);
    await page.keyboard.press('k');
    await told(page, say(language, 'Đã bỏ qua', 'Skipped'));
    await ready(page, question);
    await page.keyboard.press('s');
    await ended(page, language);
    await told(page, say(language, 'Đã ghi: cùng một người', 'Recorded: one person'));

    await page.getByRole('link', { name: say(language, 'Các quyết định đã ghi', 'Past decisions') }).click();
    await page
      .getByRole('link', { name: say(language, 'cùng một người', 'one person') })
      .first()
      .click();
    await ready(page, question);
    await page.keyboard.press('w');
    await told(page, say(language, 'Đã rút lại', 'taken back'));
    expect((await questionOf()).pairId).toBe(question.pairId);
    expect(faults).toEqual([]);
  });

  test('a decision on what somebody else decided meanwhile waits for a second look', async () => {
    const question = await questionOf();
    const { page } = await portal().enter(portal().find('reviewer'), { language });
    await page.goto(`/reviews/${question.childId}?pair=${question.pairId}`);
    await ready(page, question);
    await sayAs('different', question);

    await page.keyboard.press('s');
    await page
      .getByRole('alert')
      .getByText(say(language, 'không phải', 'not the same'))
      .waitFor();
    await ready(page, question);
    await page.keyboard.press('s');
    await ended(page, language);

    await page.keyboard.press('u');
    await ready(page, question);
    await page.keyboard.press('w');
    await told(page, say(language, 'Đã rút lại', 'taken back'));
    expect((await questionOf()).pairId).toBe(question.pairId);
  });

  test('keys that are turned off decide nothing, are not shown, and stay off on this device', async () => {
    const question = await questionOf();
    const { page } = await portal().enter(portal().find('reviewer'), { language });
    await page.goto(`/reviews/${question.childId}?pair=${question.pairId}`);
    await ready(page, question);
    const keys = page.getByRole('switch', { name: say(language, 'Phím tắt', 'Shortcut keys') });

    await keys.press(' ');
    await page.keyboard.press('d');
    await page.reload();
    await ready(page, question);
    await page.keyboard.press('s');
    const help = page.getByRole('button', { name: say(language, 'Trợ giúp', 'Help') });

    expect(await keys.isChecked()).toBe(false);
    expect(await page.locator('kbd').count()).toBe(0);
    expect((await questionOf()).pairId).toBe(question.pairId);
    expect(await help.count()).toBe(1);
  });

  test('axe finds nothing serious, on a light desktop and on a dark phone', async () => {
    const question = await questionOf();
    const look = LOOKS[language];
    const { page } = await portal().enter(portal().find('reviewer'), { language, ...look });

    await page.getByRole('button', { name: say(language, 'Bắt đầu', 'Begin') }).waitFor();
    const onQueue = await seriousFindings(page);
    await page.goto(`/reviews/${question.childId}?pair=${question.pairId}`);
    await ready(page, question);
    const onPair = await seriousFindings(page);
    await page.keyboard.press('?');
    await page.getByRole('dialog').waitFor();
    const inHelp = await seriousFindings(page);
    await page.goto('/reviews/decisions');
    await page.getByRole('table').waitFor();
    const onDecisions = await seriousFindings(page);

    expect({ onQueue, onPair, inHelp, onDecisions }).toEqual({
      onQueue: [],
      onPair: [],
      inHelp: [],
      onDecisions: [],
    });
  });
});

test('a key with a modifier decides nothing, and neither does one that is pressed in a dialog', async () => {
  const question = await questionOf();
  const { page } = await portal().enter(portal().find('reviewer'));
  await page.goto(`/reviews/${question.childId}?pair=${question.pairId}`);
  await ready(page, question);

  await page.keyboard.press('Control+s');
  await page.keyboard.press('Alt+d');
  await page.keyboard.press('?');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('s');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });

  expect((await questionOf()).pairId).toBe(question.pairId);
});

test('a decision that did not come through is sent again as it was', async () => {
  const question = await questionOf();
  const { page } = await portal().enter(portal().find('reviewer'));
  await page.goto(`/reviews/${question.childId}?pair=${question.pairId}`);
  await ready(page, question);
  const keys: (string | undefined)[] = [];
  await page.route('**/decisions', (route) => {
    keys.push(route.request().headers()['idempotency-key']);
    return keys.length === 1 ? route.abort() : route.continue();
  });

  await page.keyboard.press('d');
  await page.getByRole('button', { name: 'Thử lại' }).click();
  await ended(page, 'vi');
  const [first, second] = keys;
  expect(second).toBe(first);

  await page.getByRole('button', { name: /Hoàn tác/ }).click();
  await ready(page, question);
  expect((await questionOf()).pairId).toBe(question.pairId);
});

test('a reload keeps the sitting by ids alone, and what was decided can still be undone', async () => {
  const question = await questionOf();
  const { page } = await portal().enter(portal().find('reviewer'));
  await page.goto(`/reviews/${question.childId}?pair=${question.pairId}`);
  await ready(page, question);
  await page.keyboard.press('d');
  await ended(page, 'vi');

  const kept = await page.evaluate(() => sessionStorage.getItem('bao-phu.sitting'));
  await page.reload();
  await page.getByRole('button', { name: /Hoàn tác/ }).waitFor();
  await page.keyboard.press('u');
  await ready(page, question);

  expect(kept).toContain(question.pairId);
  expect(kept).not.toMatch(/\d-[0-9a-f]{16}/);
  expect((await questionOf()).pairId).toBe(question.pairId);
});

test('the rate after either answer is told in whole numbers', async () => {
  const question = await questionOf();
  const { page } = await portal().enter(portal().find('reviewer'));
  const { rows } = (await portal().ask(portal().find('reviewer'), '/v1/coverage')) as {
    rows: { covered: number; inScope: number }[];
  };
  const [{ covered, inScope } = { covered: 0, inScope: 0 }] = rows;
  const written = (count: number) => new Intl.NumberFormat('vi-VN').format(count);

  await page.goto(`/reviews/${question.childId}?pair=${question.pairId}`);
  await ready(page, question);
  const effect = page.getByRole('region', { name: 'Câu trả lời làm đổi tỉ lệ thế nào' });

  await effect
    .getByText(`${written(covered)}/${written(inScope)}`)
    .first()
    .waitFor();
  await effect.getByText(`${written(covered + 1)}/${written(inScope)}`).waitFor();
});

/** Another reviewer's word on a pair. */
async function sayAs(decision: 'same' | 'different', { childId, pairId }: Question): Promise<void> {
  const officer = portal().find('province_officer');
  const { pairs } = (await portal().ask(officer, `/v1/reviews/${childId}`)) as {
    pairs: { pairId: string; seen: string }[];
  };
  const seen = pairs.find((pair) => pair.pairId === pairId)?.seen;
  const body = { pairId, decision, seen };
  await portal().ask(officer, `/v1/reviews/${childId}/decisions`, { method: 'POST', body });
}
