import { describe, expect, test } from 'vitest';
import type { DemoUser } from '../../../local/oidc/demo-user.ts';
import { IN_BOTH, onPortal, say } from '../browser/on-portal.ts';
import { seriousFindings } from '../browser/portal.ts';
import { goOut, lineIn } from './at-doors.ts';

const portal = onPortal();

describe.each(IN_BOTH)('in $language', ({ language }) => {
  test('a list keeps its order and filters when it is loaded again, and a search stays on the page', async () => {
    const { page, faults } = await goOut(portal(), language);

    await page.getByRole('combobox', { name: say(language, 'Thứ tự', 'Order') }).selectOption('hamlet');
    await page.getByRole('button', { name: say(language, 'Lọc', 'Filter') }).click();
    await page
      .getByRole('combobox', { name: say(language, 'Đã làm đến đâu', 'How far it got') })
      .selectOption('open');
    await page.reload();
    await lineIn(page).waitFor();
    const name = await lineIn(page).textContent();
    await page.getByRole('searchbox').fill((name ?? '').toLowerCase());

    expect(new URL(page.url()).search).toBe('?order=hamlet&stage=open');
    expect(await page.getByRole('heading', { level: 2 }).count()).toBeGreaterThan(0);
    expect(await lineIn(page).textContent()).toBe(name);
    expect(await seriousFindings(page)).toEqual([]);
    expect(faults).toEqual([]);
  });
});

test('staff who may not take names out see no papers, and an officer sees what communes let lie', async () => {
  const { page } = await goOut(portal(), 'vi');
  expect(await page.getByRole('button', { name: 'Giấy tờ' }).count()).toBe(0);

  const visitor = await portal().enter(portal().find('province_officer'));
  await visitor.page.goto('/units/94');

  await visitor.page.getByRole('button', { name: 'Báo lên trên', pressed: true }).waitFor();
  await lineIn(visitor.page).waitFor();
  expect(await seriousFindings(visitor.page)).toEqual([]);
});

describe.each(IN_BOTH)('between communes, in $language', ({ language }) => {
  test('a case is offered from one commune to another, which takes it', async () => {
    const { giving, taking, line } = await twoCommunes();
    await portal().ask(giving, `/v1/cases/${line.childId}/facts`, {
      method: 'POST',
      body: { seen: line.version, command: { kind: 'offer_transfer', to: taking.units[0] } },
    });
    const { page, faults } = await portal().enter(taking, { language, screen: 'phone' });

    await page.goto(`/units/${taking.units[0]}/offers`);
    await page.getByRole('link', { name: line.sheet.name }).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await page
      .getByRole('button', { name: say(language, 'Nhận hồ sơ', 'Accept') })
      .first()
      .click();
    await page.getByRole('link', { name: line.sheet.name }).waitFor({ state: 'detached' });
    await page.goto(`/units/${taking.units[0]}`);

    await page.getByRole('link', { name: line.sheet.name }).waitFor();
    expect(faults).toEqual([]);
  });
});

interface Listed {
  childId: string;
  version: number;
  sheet: { name: string };
}

/** A commune that has a child to give away, and another one: of two, whichever has one. */
async function twoCommunes(): Promise<{ giving: DemoUser; taking: DemoUser; line: Listed }> {
  const [one, other] = portal().all.filter(({ role }) => role === 'commune_staff');
  if (one === undefined || other === undefined) throw new Error('two communes are needed');
  const lineOf = async (user: DemoUser) =>
    ((await portal().ask(user, `/v1/units/${user.units[0]}/cases`)) as { lines: Listed[] }).lines.at(-1);
  const [mine, theirs] = [await lineOf(one), await lineOf(other)];
  if (mine !== undefined) return { giving: one, taking: other, line: mine };
  if (theirs !== undefined) return { giving: other, taking: one, line: theirs };
  throw new Error('there is nobody to offer');
}
