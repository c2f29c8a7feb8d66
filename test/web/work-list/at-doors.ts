import type { Page } from 'playwright-core';
import type { Language } from '../../../web/language/words.ts';
import { say } from '../browser/on-portal.ts';
import type { RunningPortal, Visitor } from '../browser/portal.ts';

/** Somebody of a commune with a phone, on their list. */
export interface AtDoors extends Visitor {
  unit: string;
}

/** A commune's member signs in on a phone and has the list before them, the portal kept on the device. */
export async function goOut(portal: RunningPortal, language: Language): Promise<AtDoors> {
  const staff = portal.find('commune_staff');
  const visitor = await portal.enter(staff, { language, screen: 'phone' });
  await lineIn(visitor.page).waitFor();
  await visitor.page.evaluate(() => navigator.serviceWorker.ready);
  return { ...visitor, unit: String(staff.units[0]) };
}

/** The first child of the list at hand. */
export const lineIn = (page: Page) => page.getByRole('main').getByRole('listitem').getByRole('link').first();

/** Opens the first child and records in three taps that the family was met. */
export async function recordVisit(page: Page, language: Language): Promise<void> {
  await page.getByRole('button', { name: say(language, 'Ghi kết quả', 'Record') }).click();
  await page.getByRole('button', { name: say(language, 'Đã gặp gia đình', 'Met the family') }).click();
  await page.getByRole('button', { name: say(language, 'Ghi', 'Record'), exact: true }).click();
}

/** The case of a child as the server has it. */
export async function caseOf(portal: RunningPortal, childId: string) {
  const staff = portal.find('commune_staff');
  return (await portal.ask(staff, `/v1/cases/${childId}`)) as {
    version: number;
    history: { fact: { kind: string } }[];
  };
}

export const childIn = (page: Page): string => new URL(page.url()).pathname.split('/').at(-1) ?? '';
