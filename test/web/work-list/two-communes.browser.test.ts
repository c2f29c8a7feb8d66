import { expect, test } from 'vitest';
import { IN_BOTH, onPortal, say } from '../browser/on-portal.ts';

const portal = onPortal();

test.each(IN_BOTH)(
  'whoever works in two communes reaches list, offers and return of both, in $language',
  async ({ language }) => {
    const both = portal().all.find(({ units }) => units.length === 2);
    if (both === undefined) throw new Error('nobody works in two communes here');
    const [, second = ''] = both.units;
    const { page, faults } = await portal().enter(both, { language, screen: 'phone' });
    const choice = page.getByLabel(say(language, 'Đơn vị', 'Unit'), { exact: true });
    await choice.selectOption(second);
    await page.waitForURL(`**/units/${second}`);

    await page.getByRole('link', { name: say(language, 'Nộp danh sách', 'Send a list back') }).click();
    await page.waitForURL(`**/units/${second}/return`);
    const atReturn = await choice.inputValue();
    await page.getByRole('button', { name: say(language, 'Trình đơn', 'Menu') }).click();
    await page.getByRole('link', { name: say(language, 'Hồ sơ chuyển đến', 'Offered cases') }).click();
    await page.waitForURL(`**/units/${second}/offers`);
    await choice.selectOption(both.units[0] ?? '');
    await page.waitForURL(`**/units/${both.units[0]}/offers`);

    expect(atReturn).toBe(second);
    expect(faults).toEqual([]);
  },
);
