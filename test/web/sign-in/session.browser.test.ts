import { describe, expect, test } from 'vitest';
import { IN_BOTH, onPortal, say } from '../browser/on-portal.ts';
import { signIn } from '../browser/portal.ts';
import { goOut, lineIn } from '../work-list/at-doors.ts';
import { leave } from './leave.ts';

const portal = onPortal();

const ELEVEN_MINUTES = 11 * 60_000;

test('a token that has come to its end is replaced without anybody noticing', async () => {
  const { page, faults } = await portal().visit();
  await page.clock.install();
  await page.goto('/');
  await signIn(page, portal().find('province_officer'));
  await page.getByRole('heading', { level: 1 }).waitFor();

  await page.clock.fastForward(ELEVEN_MINUTES);
  const renewed = page.waitForResponse((response) => response.url().endsWith('/oidc/token'));
  await page.getByRole('link', { name: 'Dữ liệu' }).click();

  expect((await renewed).status()).toBe(200);
  await page.getByRole('heading', { level: 1, name: 'Dữ liệu' }).waitFor();
  expect(faults).toEqual([]);
});

describe.each(IN_BOTH)('in $language', ({ language }) => {
  test('whose session has ended at the provider is told so, and signs in again where they were', async () => {
    const staff = portal().find('commune_staff');
    const { page, context } = await portal().enter(staff, { language, screen: 'phone' });
    await page.getByRole('heading', { level: 1 }).waitFor();
    const list = page.url();

    await context.clearCookies();
    await page.reload();
    await page.getByText(say(language, 'Phiên làm việc đã hết', 'The session has ended')).waitFor();
    await page.getByRole('button', { name: say(language, 'Đăng nhập', 'Sign in') }).click();
    await page.locator(`button[value="${staff.id}"]`).click();

    await page.waitForURL(list);
    await page
      .getByText(say(language, 'Phiên làm việc đã hết', 'The session has ended'))
      .waitFor({ state: 'detached' });
  });

  test('going back after a reload goes back', async () => {
    const { page } = await portal().enter(portal().find('commune_staff'), { language, screen: 'phone' });
    await page.waitForURL('**/units/*');
    const list = page.url();
    await lineIn(page).click();
    await page.waitForURL('**/children/*');
    await page.reload();
    await page.getByRole('button', { name: say(language, 'Ghi kết quả', 'Record the outcome') }).waitFor();

    await page.goBack();

    await page.waitForURL(list);
    await lineIn(page).waitFor();
  });

  test('another person on the same phone begins at their own list', async () => {
    const first = portal().find('commune_staff');
    const other = portal().all.find(
      ({ role, units }) => role === 'commune_staff' && units[0] !== first.units[0],
    );
    if (other === undefined) throw new Error('there is one commune only');
    const { page, context } = await portal().enter(first, { language, screen: 'phone' });
    await page.waitForURL(`**/units/${first.units[0]}`);
    await context.clearCookies();
    await page.reload();
    await page.getByText(say(language, 'Phiên làm việc đã hết', 'The session has ended')).waitFor();

    await page.getByRole('button', { name: say(language, 'Đăng nhập', 'Sign in') }).click();
    await page.locator(`button[value="${other.id}"]`).click();

    await page.waitForURL(`**/units/${other.units[0]}`);
  });

  test('who types the address of another commune or its child is shown nothing of it', async () => {
    const staff = portal().find('commune_staff');
    const officer = portal().find('province_officer');
    const { lines } = (await portal().ask(
      officer,
      `/v1/units/${portal().province}/cases?which=all&limit=500`,
    )) as {
      lines: { childId: string; unit: string; sheet?: { name?: string } }[];
    };
    const foreign = lines.find(({ unit }) => !staff.units.includes(unit) && /^\d{5}$/.test(unit));
    if (foreign === undefined) throw new Error('every case is in one commune');
    const { page } = await portal().enter(staff, { language, screen: 'phone' });
    await page.getByRole('heading', { level: 1 }).waitFor();

    await page.goto(`/units/${foreign.unit}`);
    await page
      .getByText(
        say(language, 'Tài khoản này không làm việc ở đơn vị đó', 'This account does not work in that unit'),
      )
      .waitFor();
    await page.goto(`/children/${foreign.childId}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForLoadState('networkidle');

    expect(await page.locator('body').textContent()).not.toContain(foreign.sheet?.name ?? 'nobody');
  });

  test('who signs out without a network is asked for anew once there is one, on a phone that others use', async () => {
    const { page, context } = await goOut(portal(), language);
    await page.getByRole('link', { name: say(language, 'Tài khoản', 'Account') }).click();
    await context.setOffline(true);
    await leave(page, language);
    await page.getByRole('heading', { level: 1, name: 'Bao Phủ' }).waitFor();
    await context.setOffline(false);

    await signIn(page, portal().find('commune_lead'));

    await page.goto('/account');
    await page.getByText(say(language, 'Lãnh đạo xã', 'Commune lead')).waitFor();
  });

  test('a sign-out in one tab leaves nobody in another', async () => {
    const { page, context } = await goOut(portal(), language);
    const other = await context.newPage();
    await other.goto('/account');
    await leave(other, language);

    await page.getByRole('heading', { level: 1, name: 'Bao Phủ' }).waitFor();

    expect(await lineIn(page).count()).toBe(0);
    expect(await page.evaluate(() => Object.keys(sessionStorage))).toEqual([]);
  });
});

test('a server that could not be reached is asked again, by itself and by a button, and what is open stays', async () => {
  const { page, context } = await goOut(portal(), 'vi');
  await context.route('**/v1/health', (route) => route.fulfill({ status: 503 }));
  await page.reload();
  await page.getByText('Chưa kết nối được với máy chủ').waitFor();
  await lineIn(page).waitFor();

  await context.unroute('**/v1/health');
  await page.getByRole('button', { name: 'Thử lại' }).click();

  await page.getByText('Chưa kết nối được với máy chủ').waitFor({ state: 'detached' });
  await lineIn(page).waitFor();
});

test('a provider that is busy costs nobody their session', async () => {
  const { page, context } = await portal().visit();
  await page.clock.install();
  await page.goto('/');
  await signIn(page, portal().find('province_officer'));
  await page.getByRole('heading', { level: 1 }).waitFor();
  await context.route('**/oidc/token', (route) => route.fulfill({ status: 429, body: '' }));
  await page.clock.fastForward(ELEVEN_MINUTES);
  await page.getByRole('link', { name: 'Dữ liệu' }).click();
  await page.getByText('Không kết nối được với máy chủ').first().waitFor();

  await context.unroute('**/oidc/token');
  const renewed = page.waitForResponse((response) => response.url().endsWith('/oidc/token'));
  await page.getByRole('link', { name: 'Địa chỉ nhận tin' }).click();

  expect((await renewed).status()).toBe(200);
  await page.getByRole('heading', { level: 1, name: 'Địa chỉ nhận tin' }).waitFor();
  expect(await page.getByText('Phiên làm việc đã hết').count()).toBe(0);
});
