// npm run pictures: a picture of every page of the portal, on a phone and at a desk, light and dark, to be looked at.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Role } from '../shared/access/roles.ts';
import { dayInVietnam } from '../shared/time/day-in-vietnam.ts';
import { runCommand } from '../test/web/browser/command.ts';
import { pathOfOneOffice } from '../test/web/browser/odd-files.ts';
import { openPortal, type RunningPortal, SCREENS, signIn, type Visitor } from '../test/web/browser/portal.ts';
import { copyOf, dropFolder, makeSmallProvince, provinceOf } from '../test/web/browser/small-province.ts';
import { LANGUAGES } from '../web/language/words.ts';
import { oneOf, text } from './option-kinds.ts';
import { optionsOf } from './options.ts';
import { setToWork } from './portal/at-work.ts';
import { PAGES, type Shown } from './portal/pages.ts';
import { putTogether } from './portal/together.ts';
import { type World, worldOf } from './portal/world.ts';

const { out, data, only, language } = optionsOf({
  command: 'pictures',
  purpose: 'a picture of every page of the portal, on a phone and at a desk, light and dark',
  options: {
    out: text({ value: 'DIR', help: 'where the pictures go', default: '.bao-phu-pictures' }),
    data: text({
      value: 'DIR',
      help: 'data directory of a demo, copied; left out, a small province is made',
      default: '',
    }),
    only: text({ value: 'TEXT', help: 'only pages with this in their name', default: '' }),
    language: oneOf(LANGUAGES, { help: 'in which language', default: 'vi' }),
  },
});

const pages = PAGES.filter(({ name }) => name.includes(only));
const DAY_MS = 86_400_000;
const daysAgo = (days: number): string => dayInVietnam(new Date(Date.now() - days * DAY_MS));
/** The first night some days ago, so that first visits are due and not all of them late; others after it, so that there is a trend. */
const NIGHTS = [9, 6, 3, 1] as const;

const made =
  data === ''
    ? await makeSmallProvince({ children: 12_000, uncovered: 300, asOf: daysAgo(NIGHTS[0]) })
    : await copyOf(data);
mkdirSync(out, { recursive: true });
try {
  await livenUp(made);
  const portal = await openPortal(made);
  try {
    await setToWork(portal);
    const world = await worldOf(portal);
    for (const screen of Object.keys(SCREENS) as (keyof typeof SCREENS)[])
      for (const colorScheme of ['light', 'dark'] as const)
        for (const [role, own] of Map.groupBy(pages, ({ as }) => as))
          await takeAll(portal, { role, pages: own, world, look: { screen, colorScheme } });
    if (only === '') console.log(await putTogether(portal.browser, out));
  } finally {
    await portal.stop();
  }
} finally {
  await dropFolder(made);
}

/** More nights, and a file that is held. */
async function livenUp(folder: string): Promise<void> {
  const here = ['--province', await provinceOf(folder), '--data', folder];
  if (data === '')
    for (const days of NIGHTS.slice(1)) await runCommand(['reconcile', '--as-of', daysAgo(days), ...here]);
  // Held is an exit code of its own.
  await runCommand(['import', 'cards', await pathOfOneOffice(folder), ...here]).catch(() => undefined);
}

interface Taking {
  role: Role | undefined;
  pages: readonly Shown[];
  world: World;
  look: { screen: keyof typeof SCREENS; colorScheme: 'light' | 'dark' };
}

/** One sign-in for all pages of a role: going from page to page is a load each, as for somebody who follows a link. */
async function takeAll(portal: RunningPortal, { role, pages: own, world, look }: Taking): Promise<void> {
  const visitor = await portal.visit({ ...look, language });
  await visitor.page.goto('/');
  if (role !== undefined) await signIn(visitor.page, portal.find(role));
  for (const one of own)
    await take(visitor, join(out, `${one.name}-${look.screen}-${look.colorScheme}.png`), one.path(world));
  for (const fault of visitor.faults) console.log(`${role}: ${fault}`);
  await visitor.context.close();
}

async function take({ page }: Visitor, file: string, path: string): Promise<void> {
  await page.goto(path);
  await page.waitForLoadState('networkidle');
  await page.locator('h1').first().waitFor();
  await page
    .locator('[aria-busy="true"]')
    .first()
    .waitFor({ state: 'detached' })
    .catch(() => undefined);
  await page.screenshot({ path: file, fullPage: true });
  console.log(file);
}
