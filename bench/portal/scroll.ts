import { type RunningPortal, signIn } from '../../test/web/browser/portal.ts';
import type { Row } from '../table.ts';
import { FIRST_CHILD, slowPhone } from './phone.ts';
import { row } from './weight.ts';

const SCROLL = { x: 180, y: 400, yDistance: -12_000, speed: 3000 } as const;

/** Scrolls through a list of some hundred children with a thumb and tells how even the frames are. */
export async function measureScroll(portal: RunningPortal): Promise<Row[]> {
  const { page, context, phone } = await slowPhone(portal);
  await page.goto('/');
  await signIn(page, portal.find('province_officer'));
  await page.goto(`/units/${portal.province}?which=all`);
  await page.locator(FIRST_CHILD).first().waitFor();
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => {
    const frames: number[] = [];
    Object.assign(window, { frames });
    let before = performance.now();
    const count = (now: number): void => {
      frames.push(now - before);
      before = now;
      requestAnimationFrame(count);
    };
    requestAnimationFrame(count);
  });
  await phone.send('Input.synthesizeScrollGesture', SCROLL);
  const frames = await page.evaluate(() => (window as unknown as { frames: number[] }).frames);
  await context.close();
  const sorted = frames.toSorted((a, b) => a - b);
  const at = (share: number): string =>
    `${Math.round(sorted[Math.floor((sorted.length - 1) * share)] ?? 0)} ms`;
  return [
    row(
      'a frame while scrolling some hundred children: p50, p95, longest',
      `${at(0.5)}, ${at(0.95)}, ${at(1)}`,
      '',
    ),
  ];
}
