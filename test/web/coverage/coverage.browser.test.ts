import { describe, expect, test } from 'vitest';
import { IN_BOTH, onPortal, say } from '../browser/on-portal.ts';
import { seriousFindings } from '../browser/portal.ts';

const portal = onPortal();

const enterAsOfficer = (visit: Parameters<ReturnType<typeof portal>['enter']>[1]) =>
  portal().enter(portal().find('province_officer'), visit);

describe.each(IN_BOTH)('the officer, in $language', ({ language }) => {
  test('sees the rate with its numerator and denominator, and why children have no card', async () => {
    const { page, faults } = await enterAsOfficer({ language });

    await page
      .getByText(say(language, 'trẻ trong diện đã có thẻ BHYT', 'children in scope have a card'))
      .waitFor();

    const causes = page.getByRole('region', {
      name: say(language, 'Vì sao chưa có thẻ', 'Why they have no card'),
    });
    expect(await causes.getByRole('listitem').count()).toBeGreaterThan(1);
    expect(await causes.getByRole('listitem').first().textContent()).toMatch(
      say(language, 'Cần làm', 'To do'),
    );
    expect(faults).toEqual([]);
  });

  test('looks for a commune without its marks, opens it, and goes on to its list', async () => {
    const { page, faults } = await enterAsOfficer({ language });
    await page.getByText(say(language, 'Tất cả xã', 'All communes')).click();

    await page.getByLabel(say(language, 'Tìm đơn vị', 'Find a unit')).fill('xa an lac tay');
    await page.getByRole('row').getByRole('link', { name: 'Xã An Lạc Tây' }).click();
    await page.waitForURL(/\/coverage\/\d{5}/);
    await page
      .getByRole('link', { name: say(language, 'Xem danh sách trẻ chưa có thẻ', 'Children without a card') })
      .click();

    await page.waitForURL(/\/units\/\d{5}/);
    expect(faults).toEqual([]);
  });

  test('finds nothing that axe calls serious, in either light', async () => {
    const found = [];
    for (const colorScheme of ['light', 'dark'] as const) {
      const { page } = await enterAsOfficer({ language, colorScheme });
      await page
        .getByRole('link', { name: /^P\. 1 / })
        .first()
        .waitFor();
      await page.locator('[aria-busy=true]').first().waitFor({ state: 'detached' });
      found.push(...(await seriousFindings(page)));
    }

    expect(found).toEqual([]);
  });
});

test('keeps order and groups over a reload, and orders by what was pressed', async () => {
  const { page } = await enterAsOfficer({});
  await page.getByText('Dân tộc', { exact: true }).click();
  await page.getByRole('button', { name: 'Tỉ lệ' }).click();
  await page.waitForURL(/by=ethnicity.*sort=rate\.asc/);
  await page.reload();

  const heading = page
    .getByRole('columnheader', { name: 'Tỉ lệ' })
    .and(page.locator('[aria-sort=ascending]'));
  await heading.waitFor();
  await page.getByRole('row', { name: /^Khmer/ }).waitFor();

  expect(new URL(page.url()).searchParams.get('sort')).toBe('rate.asc');
});

test('shows a commune its own figures, and nobody else’s', async () => {
  const lead = portal().find('commune_lead');
  const { page } = await portal().enter(lead, { screen: 'phone' });
  await page.goto('/coverage');
  await page.getByText('trẻ trong diện đã có thẻ BHYT').waitFor();

  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  await page.goto('/coverage/94');
  const refusal = await page.getByRole('alert').first().textContent();

  expect(wide).toBeLessThanOrEqual(0);
  expect(refusal).toContain('E8403');
});
