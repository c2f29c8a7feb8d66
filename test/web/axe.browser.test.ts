import { beforeAll, describe, expect, test } from 'vitest';
import { PAGES, type Shown } from '../../bench/portal/pages.ts';
import { type World, worldOf } from '../../bench/portal/world.ts';
import { onPortal } from './browser/on-portal.ts';
import { SCREENS, seriousFindings, type Visit, type Visitor } from './browser/portal.ts';

const portal = onPortal();
let world: World;
beforeAll(async () => {
  world = await worldOf(portal());
});

const LOOKS = [
  { language: 'vi', screen: 'desktop', colorScheme: 'light' },
  { language: 'en', screen: 'phone', colorScheme: 'dark' },
] as const satisfies Visit[];

describe.each(LOOKS)('in $language on a $colorScheme $screen', (look) => {
  const visitors = new Map<string, Visitor>();

  /** One visitor a role, who goes from page to page. */
  async function visitorAs(role: Shown['as']): Promise<Visitor> {
    const key = role ?? '';
    const visitor =
      visitors.get(key) ??
      (await (role === undefined ? portal().visit(look) : portal().enter(portal().find(role), look)));
    visitors.set(key, visitor);
    return visitor;
  }

  test.each(PAGES)(
    'axe finds nothing serious on $name, nothing breaks and nothing runs over',
    async (one) => {
      const { page, faults } = await visitorAs(one.as);
      faults.length = 0;

      await page.goto(one.path(world));
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.waitForLoadState('networkidle');
      await page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' });

      // A phone's browser zooms out over what is too wide: its own width would grow with it.
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      const isWithin = width <= SCREENS[look.screen].width;
      expect({ serious: await seriousFindings(page), faults, isWithin }).toEqual({
        serious: [],
        faults: [],
        isWithin: true,
      });
    },
  );
});
