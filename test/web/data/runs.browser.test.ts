import { describe, expect, test } from 'vitest';
import { IN_BOTH, onPortal, say } from '../browser/on-portal.ts';
import { seriousFindings } from '../browser/portal.ts';

describe.each(IN_BOTH)('runs, in $language', { timeout: 180_000 }, ({ language }) => {
  const portal = onPortal();
  const words = (vi: string, en: string) => say(language, vi, en);

  test('a run is started for a day, followed and found among the others', async () => {
    const { page, faults } = await portal().enter(portal().find('operator'), { language });
    await page.goto('/data/runs');
    await page.getByRole('table').waitFor();
    await page.getByLabel(words('Số liệu đến ngày', 'As of')).fill('29/06/2023');

    await page.getByRole('button', { name: words('Chạy đối soát', 'Start a run') }).click();
    await page.waitForURL('**/data/runs/2023-06-29-*');
    const end = page.getByText(words('Số liệu khớp ở mọi đơn vị', 'The figures add up in every unit'));
    await end.waitFor({ timeout: 120_000 });
    const serious = await seriousFindings(page);
    await page
      .getByRole('main')
      .getByRole('link', { name: words('Các lần đối soát', 'Runs') })
      .click();

    await page.getByRole('link', { name: '29/06/2023' }).waitFor();
    expect([...serious, ...(await seriousFindings(page))]).toEqual([]);
    expect(faults).toEqual([]);
  });
});
