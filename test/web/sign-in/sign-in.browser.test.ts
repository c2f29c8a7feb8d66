import { describe, expect, test } from 'vitest';
import type { Command } from '../../../shared/access/commands.ts';
import { ROLES } from '../../../shared/access/roles.ts';
import { reachOf } from '../../../shared/access/scope.ts';
import { IN_BOTH, onPortal, say } from '../browser/on-portal.ts';
import { seriousFindings } from '../browser/portal.ts';
import { confirmLeaving, leave } from './leave.ts';

const portal = onPortal();

describe.each(IN_BOTH)('in $language', ({ language }) => {
  test('a stranger is told what this is and how to get in', async () => {
    const { page, faults } = await portal().visit({ language });

    await page.goto('/coverage');

    await page.getByRole('heading', { level: 1, name: 'Bao Phủ' }).waitFor();
    expect(await page.getByRole('button', { name: say(language, 'Đăng nhập', 'Sign in') }).isVisible()).toBe(
      true,
    );
    expect(await seriousFindings(page)).toEqual([]);
    expect(faults).toEqual([]);
  });

  test('somebody signs in, loads the page again and is still there, and signs out', async () => {
    const officer = portal().find('province_officer');
    const { page, faults } = await portal().enter(officer, { language });

    await page.waitForURL('**/coverage');
    await page.goto('/account');
    await page.getByText(say(language, 'Cán bộ tỉnh', 'Provincial officer')).waitFor();
    await leave(page, language);
    await confirmLeaving(page);
    await page.waitForURL(`${portal().origin}/`);
    await page.goto('/account');
    await page.getByRole('heading', { level: 1, name: 'Bao Phủ' }).waitFor();

    expect(await page.getByRole('button', { name: say(language, 'Đăng nhập', 'Sign in') }).isVisible()).toBe(
      true,
    );
    expect(faults).toEqual([]);
  });
});

test('no token is kept where another page or a later script finds it', async () => {
  const { page, context } = await portal().enter(portal().find('commune_staff'));

  const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
  const { cookies } = await context.storageState();

  expect(kept).not.toMatch(/eyJ/);
  expect(cookies.filter(({ httpOnly }) => !httpOnly)).toEqual([]);
});

/** The pages of the portal by their names, and what a role needs to be shown each. */
const PAGES: readonly { name: string; path: string; command: Command }[] = [
  { name: 'Tỉ lệ bao phủ', path: '/coverage', command: 'read_coverage' },
  { name: 'Tìm trẻ', path: '/search', command: 'search_children' },
  { name: 'Rà soát', path: '/reviews', command: 'list_reviews' },
  { name: 'Theo dõi, vận động', path: '/follow-up', command: 'read_coverage' },
  { name: 'Dự báo 60 ngày', path: '/forecast', command: 'read_forecast' },
  { name: 'Dữ liệu', path: '/data', command: 'read_imports' },
  { name: 'Báo cáo', path: '/reports', command: 'export_coverage' },
  { name: 'Nhật ký truy cập', path: '/access-log', command: 'read_access_log' },
  { name: 'Địa chỉ nhận tin', path: '/contacts', command: 'read_contacts' },
  { name: 'Người dùng', path: '/users', command: 'read_users' },
];

test.each(ROLES)('%s sees their own pages and is told of others that they are not theirs', async (role) => {
  const { id, province, units } = portal().find(role);
  const reaches = ({ command }: { command: Command }) =>
    reachOf({ subject: id, role, province, units }, command).length > 0;
  const { page } = await portal().enter(portal().find(role));
  await page.getByRole('heading', { level: 1 }).waitFor();

  const shown = await page.getByRole('navigation').getByRole('link').allInnerTexts();
  const notTheirs = PAGES.find((one) => !reaches(one));
  if (notTheirs !== undefined) await page.goto(notTheirs.path);
  const told = page.getByRole('heading', { level: 1, name: 'Không thuộc phần việc của tài khoản này' });
  if (notTheirs !== undefined) await told.waitFor();

  const names = PAGES.map(({ name }) => name);
  expect(shown.filter((name) => names.includes(name))).toEqual(PAGES.filter(reaches).map(({ name }) => name));
  expect(shown.includes('Danh sách việc')).toBe(reaches({ command: 'list_cases' }));
});
