import type { RunningPortal } from '../../test/web/browser/portal.ts';
import type { Row } from '../table.ts';
import { FIRST_CHILD, slowPhone } from './phone.ts';
import { row } from './weight.ts';

/** The longest until something useful is seen (issue of the portal), in milliseconds. */
const MOST_MS = 3000;

/** How long it takes until there is something to read, in milliseconds. */
interface Opening {
  welcome: number;
  signedIn: number;
  again: number;
  offline: number;
}

/** Opens the list on a slow phone in the four ways it is opened, some times over. */
export async function measureOpenings(portal: RunningPortal, rounds: number): Promise<Row[]> {
  const all: Opening[] = [];
  for (let round = 0; round < rounds; round += 1) all.push(await openOnce(portal));
  const told = (what: string, name: keyof Opening): Row =>
    row(what, spread(all.map((one) => one[name])), `${MOST_MS / 1000} s`);
  return [
    told('first visit ever, until the welcome', 'welcome'),
    told('from the sign-in page to the first child', 'signedIn'),
    told('opened again, to the first child', 'again'),
    told('opened again without a network', 'offline'),
  ];
}

async function openOnce(portal: RunningPortal): Promise<Opening> {
  const { page, context, phone } = await slowPhone(portal);
  const staff = portal.find('commune_staff');
  const firstChild = () => page.locator(FIRST_CHILD).first().waitFor();
  const welcome = await timed(async () => {
    await page.goto('/', { waitUntil: 'commit' });
    await page.getByRole('button').first().waitFor();
  });
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await page.locator(`button[value="${staff.id}"]`).waitFor();
  const signedIn = await timed(async () => {
    await page.locator(`button[value="${staff.id}"]`).click();
    await firstChild();
  });
  await page.evaluate(async () => (await navigator.serviceWorker.ready).active?.state);
  const list = page.url();
  await page.goto('about:blank');
  const again = await timed(async () => {
    await page.goto(list, { waitUntil: 'commit' });
    await firstChild();
  });
  await page.waitForLoadState('networkidle');
  await phone.send('Network.emulateNetworkConditions', {
    offline: true,
    latency: 0,
    downloadThroughput: 0,
    uploadThroughput: 0,
  });
  await context.setOffline(true);
  await page.goto('about:blank');
  const offline = await timed(async () => {
    await page.goto(list, { waitUntil: 'commit' });
    await firstChild();
  });
  await context.close();
  return { welcome, signedIn, again, offline };
}

async function timed(act: () => Promise<void>): Promise<number> {
  const begun = performance.now();
  await act();
  return performance.now() - begun;
}

/** Median and worst. */
function spread(values: readonly number[]): string {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number): string =>
    ((sorted[Math.floor((sorted.length - 1) * share)] ?? 0) / 1000).toFixed(2);
  return `${at(0.5)} s (worst ${at(1)})`;
}
