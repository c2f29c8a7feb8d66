import { describe, expect, test } from 'vitest';
import { IN_BOTH, onPortal, say } from '../browser/on-portal.ts';
import { seriousFindings } from '../browser/portal.ts';

const portal = onPortal();

describe.each(IN_BOTH)('follow-up, in $language', ({ language }) => {
  test('is a way in four steps, of the time that was chosen, kept over a reload', async () => {
    const { page, faults } = await portal().enter(portal().find('province_officer'), { language });
    await page.getByRole('link', { name: say(language, 'Theo dõi, vận động', 'Follow-up') }).click();
    const steps = page
      .getByRole('region', {
        name: say(language, 'Từ khi được báo đến khi có thẻ', 'From the notice to the card'),
      })
      .getByRole('listitem');
    await steps.first().waitFor();

    await page
      .getByLabel(say(language, 'Hồ sơ mở trong', 'Cases opened in'))
      .selectOption({ label: say(language, 'Từ trước đến nay', 'Since the beginning') });
    await page.waitForURL(/since=2000-01-01/);
    await page.reload();
    await steps.first().waitFor();

    expect(await steps.count()).toBe(4);
    expect(await steps.first().textContent()).toMatch(/^100/);
    expect(await seriousFindings(page)).toEqual([]);
    expect(faults).toEqual([]);
  });
});
