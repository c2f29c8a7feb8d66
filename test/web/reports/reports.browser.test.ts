import { describe, expect, test } from 'vitest';
import { IN_BOTH, onPortal, say } from '../browser/on-portal.ts';
import { seriousFindings } from '../browser/portal.ts';

describe.each(IN_BOTH)('reports, in $language', ({ language }) => {
  const portal = onPortal();
  const words = (vi: string, en: string) => say(language, vi, en);

  test('the coverage of a unit is a workbook', async () => {
    const { page, faults } = await portal().enter(portal().find('auditor'), { language });
    await page.goto('/reports');

    await page.getByRole('button', { name: words('Tải báo cáo', 'Download') }).click();
    await page.getByRole('dialog').waitFor();
    const inDialog = await seriousFindings(page);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: words('Tiếp tục', 'Continue') }).click();

    expect((await download).suggestedFilename()).toMatch(/^coverage-province_94_\d{4}-\d\d-\d\d\.xlsx$/);
    expect([...inDialog, ...(await seriousFindings(page))]).toEqual([]);
    expect(faults).toEqual([]);
  });

  test('the visiting list of a commune opens as a page to print, styles and all', async () => {
    const lead = portal().find('commune_lead');
    const { page, context, faults } = await portal().enter(lead, { language });
    await page.goto('/reports');

    const opened = context.waitForEvent('page');
    await page
      .getByRole('button', { name: words('Mở để in: Danh sách thăm hộ', 'Open to print: Visiting list') })
      .click();
    await page.getByRole('button', { name: words('Tiếp tục', 'Continue') }).click();
    const paper = await opened;

    await paper.getByRole('table').waitFor();
    expect(await paper.evaluate(() => document.styleSheets[0]?.cssRules.length)).toBeGreaterThan(0);
    expect(faults).toEqual([]);
  });
});
