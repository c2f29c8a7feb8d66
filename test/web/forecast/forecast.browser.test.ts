import { describe, expect, test } from 'vitest';
import { IN_BOTH, onPortal, say } from '../browser/on-portal.ts';
import { seriousFindings } from '../browser/portal.ts';

const portal = onPortal();

describe.each(IN_BOTH)('the forecast, in $language', ({ language }) => {
  test('says what to expect and on what it rests, week by week or day by day', async () => {
    const { page, faults } = await portal().enter(portal().find('province_officer'), { language });
    await page.getByRole('link', { name: say(language, 'Dự báo 60 ngày', 'Next 60 days') }).click();
    const turning = page.getByRole('region', {
      name: say(language, 'Trẻ tròn 6 tuổi', 'Children turning six'),
    });
    await page.getByText(say(language, 'Dự báo dựa trên', 'It rests on')).waitFor();
    const weeks = await turning.getByRole('row').count();

    await page.getByText(say(language, 'Theo ngày', 'By day'), { exact: true }).click();
    await turning.getByRole('columnheader', { name: say(language, 'Ngày', 'Day') }).waitFor();

    expect(weeks).toBe(10);
    expect(page.url()).toContain('by=day');
    expect(await seriousFindings(page)).toEqual([]);
    expect(faults).toEqual([]);
  });
});
