import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { Language } from '../../../web/language/words.ts';
import { IN_BOTH, onPortal, say } from '../browser/on-portal.ts';
import { seriousFindings, type Visitor } from '../browser/portal.ts';
import { lineIn } from '../work-list/at-doors.ts';

const portal = onPortal();

/** A lead whose phone keeps every new tab back, and says nothing, as phones do after a slow answer. */
async function enterOnPhone(language: Language): Promise<Visitor> {
  const visitor = await portal().visit({ language, screen: 'phone' });
  await visitor.context.addInitScript(() => {
    window.open = () => null;
  });
  const { page } = visitor;
  await page.goto('/');
  await page.getByRole('button', { name: say(language, 'Đăng nhập', 'Sign in') }).click();
  await page.locator(`button[value="${portal().find('commune_lead').id}"]`).click();
  await lineIn(page).waitFor();
  return visitor;
}

/** Says why, and opens the page by hand. */
async function openByHand(page: Page, language: Language): Promise<Page> {
  await page.getByRole('button', { name: say(language, 'Tiếp tục', 'Continue') }).click();
  const opened = page.context().waitForEvent('page');
  await page.getByRole('link', { name: say(language, 'bấm vào đây', 'Open it here') }).click();
  return opened;
}

describe.each(IN_BOTH)('a page to print that the browser keeps back, in $language', ({ language }) => {
  test('is opened by hand from the papers of the list', async () => {
    const { page, faults } = await enterOnPhone(language);

    await page.getByRole('button', { name: say(language, 'Giấy tờ', 'Papers') }).click();
    await page.getByRole('button', { name: say(language, 'Danh sách thăm hộ', 'Visiting list') }).click();
    await page.getByRole('radio').first().waitFor();
    const serious = await seriousFindings(page);
    const paper = await openByHand(page, language);

    await paper.getByRole('table').first().waitFor();
    expect(serious).toEqual([]);
    expect(faults).toEqual([]);
  });

  test('is opened by hand from the page of a child, whole and printable', async () => {
    const { page, faults } = await enterOnPhone(language);
    await lineIn(page).click();

    await page.getByRole('button', { name: say(language, 'In tờ khai', 'Print the declaration') }).click();
    const paper = await openByHand(page, language);

    await paper.getByText('TK1-TS').first().waitFor();
    expect(await paper.evaluate(() => document.styleSheets[0]?.cssRules.length)).toBeGreaterThan(0);
    expect((await paper.pdf()).length).toBeGreaterThan(0);
    expect(faults).toEqual([]);
  });
});
