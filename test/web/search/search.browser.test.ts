import { describe, expect, test } from 'vitest';
import { IN_BOTH, onPortal, say } from '../browser/on-portal.ts';
import { seriousFindings } from '../browser/portal.ts';

const portal = onPortal();

interface Line {
  childId: string;
  sheet?: { name?: string; dateOfBirth?: string };
}

describe.each(IN_BOTH)('in $language', ({ language }) => {
  const search = say(language, 'Tìm', 'Search');

  test('a child is found by name and date of birth, and nothing typed is kept', async () => {
    const staff = portal().find('commune_staff');
    const { lines } = (await portal().ask(staff, `/v1/units/${staff.units[0]}/cases?which=all`)) as {
      lines: Line[];
    };
    const { name = '', dateOfBirth = '' } =
      lines.find(({ sheet }) => sheet?.dateOfBirth?.length === 10)?.sheet ?? {};
    const { page, faults } = await portal().enter(staff, { language, screen: 'phone' });
    await page.getByRole('heading', { level: 1 }).waitFor();

    await page.goto('/search');
    await page.getByLabel(say(language, 'Họ và tên trẻ', 'Full name of the child')).fill(name);
    await page
      .getByLabel(say(language, 'Ngày sinh', 'Date of birth'))
      .fill(dateOfBirth.split('-').toReversed().join('/'));
    await page.getByRole('button', { name: search, exact: true }).click();
    await page.getByRole('link', { name }).first().waitFor();
    const kept = await page.evaluate(() =>
      JSON.stringify([{ ...localStorage }, { ...sessionStorage }, location.href]),
    );
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByRole('link', { name }).first().click();
    await page.getByRole('heading', { level: 1, name }).waitFor();
    await page.goBack();

    await page.getByRole('link', { name }).first().waitFor();
    expect(kept).not.toContain(name);
    expect(faults).toEqual([]);
  });

  test('whoever finds nobody is told what that means', async () => {
    const { page } = await portal().enter(portal().find('province_officer'), { language });
    await page.getByRole('heading', { level: 1 }).waitFor();

    await page.goto('/search');
    await page
      .getByText(say(language, 'Mã trẻ', 'Child id'), { exact: true })
      .first()
      .click();
    await page.getByRole('button', { name: search, exact: true }).click();
    await page.getByText(say(language, 'Mã trẻ chưa đúng', 'That is no child id')).waitFor();
    await page.getByRole('textbox').fill('nobody-of-ours');
    await page.getByRole('button', { name: search, exact: true }).click();

    await page.getByText(say(language, 'Không tìm thấy trẻ nào', 'No child was found')).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
  });
});
