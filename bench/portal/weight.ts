import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { type RunningPortal, signIn } from '../../test/web/browser/portal.ts';
import type { Row } from '../table.ts';
import { FIRST_CHILD } from './phone.ts';

/** The most JavaScript a commune's list may need, in bytes of gzip (DESIGN section 12). */
export const MOST_SCRIPT = 200_000;

/** What opening a commune's list makes a phone load, in bytes of gzip, by kind. */
export interface Weight {
  script: number;
  style: number;
  font: number;
}

/** Signs in on a phone that was never here, opens the list, and weighs every file that came for it. */
export async function weightOfList(portal: RunningPortal): Promise<Weight> {
  const { page, context } = await portal.visit({ screen: 'phone' });
  const files = filesOf(page);
  await page.goto('/');
  await signIn(page, portal.find('commune_staff'));
  await page.locator(FIRST_CHILD).first().waitFor();
  await context.close();
  const weights = await Promise.all(
    [...files].map(async ([url, kind]) => ({ kind, bytes: await bytesOf(url, kind) })),
  );
  const sum = (kind: string): number =>
    weights.filter((one) => one.kind === kind).reduce((all, { bytes }) => all + bytes, 0);
  return { script: sum('script'), style: sum('stylesheet'), font: sum('font') };
}

/** The files that were asked for and what each is, by their addresses. */
function filesOf(page: Page): Map<string, string> {
  const files = new Map<string, string>();
  page.on('request', (request) => {
    if (request.url().includes('/assets/')) files.set(request.url(), request.resourceType());
  });
  return files;
}

/** Asked for once more: of a page that was left, a browser gives no bodies. Fonts are compressed as they are. */
async function bytesOf(url: string, kind: string): Promise<number> {
  const bytes = Buffer.from(await (await fetch(url)).arrayBuffer());
  return kind === 'font' ? bytes.length : gzipSync(bytes, { level: 9 }).length;
}

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

export async function weighList(portal: RunningPortal): Promise<Row[]> {
  const { script, style, font } = await weightOfList(portal);
  return [
    row('JavaScript of the list, gzip', kilobytes(script), kilobytes(MOST_SCRIPT)),
    row('style sheets, gzip', kilobytes(style), ''),
    row('fonts', kilobytes(font), ''),
  ];
}

export const row = (what: string, measured: string, budget: string): Row => ({ what, measured, budget });
