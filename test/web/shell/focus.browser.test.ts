import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { IN_BOTH, onPortal, say } from '../browser/on-portal.ts';

const portal = onPortal();

/** Waits until the heading of a page has the focus. */
const focusOn = (page: Page, name: string): Promise<void> =>
  page.waitForFunction(
    (words) => document.activeElement?.tagName === 'H1' && document.activeElement.textContent === words,
    name,
  ) as unknown as Promise<void>;

const hasFocusOnHeading = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.activeElement?.tagName === 'H1');

describe.each(IN_BOTH)('in $language', ({ language }) => {
  const words = (vi: string, en: string) => say(language, vi, en);

  test('the focus goes to the heading of a page somebody goes to, and stays where they come back', async () => {
    const { page } = await portal().enter(portal().find('province_officer'), { language });
    await page.goto('/reports');
    await page.getByRole('heading', { level: 1, name: words('Báo cáo', 'Reports') }).waitFor();
    // The session is resumed by a visit to the provider.
    await page.waitForLoadState('networkidle');
    const onLoad = await hasFocusOnHeading(page);

    await page.getByRole('link', { name: words('Tìm trẻ', 'Search') }).press('Enter');
    await focusOn(page, words('Tìm trẻ', 'Search'));
    await page.getByRole('link', { name: words('Dữ liệu', 'Data') }).focus();
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: words('Báo cáo', 'Reports') }).waitFor();

    expect([onLoad, await hasFocusOnHeading(page)]).toEqual([false, false]);
  });

  test('a filter in the address leaves the focus where it is', async () => {
    const { page } = await portal().enter(portal().find('commune_staff'), { language });
    const order = page.getByRole('combobox', { name: words('Thứ tự', 'Order') });
    await order.focus();

    await order.selectOption('hamlet');
    await page.waitForURL('**/*order=hamlet');

    expect(await order.evaluate((one) => one === document.activeElement)).toBe(true);
  });

  test('on a phone the menu closes, and the page that was chosen has the focus', async () => {
    const { page } = await portal().enter(portal().find('commune_staff'), { language, screen: 'phone' });
    await page.getByRole('heading', { level: 1 }).waitFor();
    const menu = page.getByRole('button', { name: words('Trình đơn', 'Menu') });

    await menu.click();
    await page.getByRole('link', { name: words('Tìm trẻ', 'Search') }).click();

    await focusOn(page, words('Tìm trẻ', 'Search'));
    expect(await menu.getAttribute('aria-expanded')).toBe('false');
  });

  test('the first thing the keyboard reaches leads past the menu', async () => {
    const { page } = await portal().enter(portal().find('province_officer'), { language });
    await page.goto('/reports');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForLoadState('networkidle');
    const address = page.url();

    await page.keyboard.press('Tab');
    const first = await page.evaluate(() => document.activeElement?.textContent);
    await page.keyboard.press('Enter');

    expect(first).toBe(words('Đến nội dung', 'Skip to content'));
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN');
    expect(page.url()).toBe(address);
  });
});
