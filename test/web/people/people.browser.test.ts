import { describe, expect, test } from 'vitest';
import { IN_BOTH, onPortal, say } from '../browser/on-portal.ts';
import { seriousFindings } from '../browser/portal.ts';

describe.each(IN_BOTH)('people and what they did, in $language', ({ language }) => {
  const portal = onPortal();
  const words = (vi: string, en: string) => say(language, vi, en);

  test('two people change one address: the second is shown what the first wrote', async () => {
    const { page, context, faults } = await portal().enter(portal().find('province_officer'), { language });
    const other = await context.newPage();
    for (const tab of [page, other]) {
      await tab.goto('/contacts');
      await tab.getByRole('searchbox').fill('an lac tay');
      await tab.getByRole('button', { name: /Xã An Lạc Tây/ }).click();
    }
    const field = words('Thư điện tử của cơ quan', 'E-mail of the office');
    const save = words('Lưu', 'Save');

    await other.getByLabel(field).fill('truoc@example.org');
    await other.getByRole('button', { name: save }).click();
    await other.getByRole('dialog').waitFor({ state: 'hidden' });
    await page.getByLabel(field).fill('sau@example.org');
    await page.getByRole('button', { name: save }).click();
    await page.getByText(words('Hiện nay: truoc@example.org', 'Now: truoc@example.org')).waitFor();
    const serious = await seriousFindings(page);
    await page.getByRole('button', { name: save }).click();

    await page.getByRole('cell', { name: 'sau@example.org' }).waitFor();
    expect(serious).toEqual([]);
    expect(faults).toEqual([]);
  });

  test('the auditor sees in the log what was done, and which accounts there are', async () => {
    const { page, faults } = await portal().enter(portal().find('auditor'), { language });

    const answered = page.waitForResponse(/v1\/access-log/);
    await page.goto('/access-log');
    await answered;
    await page.reload();
    await page
      .getByRole('cell', { name: words('Xem nhật ký truy cập', 'Read the access log') })
      .first()
      .waitFor();
    const serious = await seriousFindings(page);
    await page.goto('/users');
    await page.getByText('demo-auditor').waitFor();

    expect([...serious, ...(await seriousFindings(page))]).toEqual([]);
    expect(faults).toEqual([]);
  });
});
