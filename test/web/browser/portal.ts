import AxeBuilder from '@axe-core/playwright';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import type { DemoUser } from '../../../local/oidc/demo-user.ts';
import type { Language } from '../../../web/language/words.ts';
import { type Server, serve } from './command.ts';
import { type People, peopleOf } from './people.ts';
import { copyOf, dropFolder, provinceOf } from './small-province.ts';

const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A cheap phone and an office screen. */
export const SCREENS = { phone: { width: 360, height: 740 }, desktop: { width: 1280, height: 800 } } as const;

export interface Visit {
  language?: Language;
  screen?: keyof typeof SCREENS;
  colorScheme?: 'light' | 'dark';
}

/** A visitor's tab, and what went wrong in it that nobody saw. */
export interface Visitor {
  page: Page;
  context: BrowserContext;
  /** Scripts that broke and rules of the page's policy that were. */
  faults: string[];
}

/** A portal on a province of its own, and a browser before it. */
export interface RunningPortal extends People {
  origin: string;
  data: string;
  browser: Browser;
  /** A new visitor whom nobody knows. */
  visit(visit?: Visit): Promise<Visitor>;
  /** A new visitor who signs in as somebody, by the sign-in page. */
  enter(user: DemoUser, visit?: Visit): Promise<Visitor>;
  stop(): Promise<void>;
}

/** Serves a copy of a province and opens a browser before it. */
export async function openPortal(province: string, more: readonly string[] = []): Promise<RunningPortal> {
  const data = await copyOf(province);
  const server: Server = await serve(data, ['--province', await provinceOf(data), ...more]);
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ARGS });
  const people = await peopleOf(server.origin, data);
  const visit = (one: Visit = {}): Promise<Visitor> => newVisitor(browser, server.origin, one);
  return {
    ...people,
    origin: server.origin,
    data,
    browser,
    visit,
    enter: async (user, one) => {
      const visitor = await visit(one);
      await visitor.page.goto('/');
      await signIn(visitor.page, user);
      return visitor;
    },
    stop: async () => {
      await browser.close();
      await server.stop();
      await dropFolder(data);
    },
  };
}

/** From the welcome to the first page of somebody's day. */
export async function signIn(page: Page, { id }: DemoUser): Promise<void> {
  await page.getByRole('button', { name: /^(Đăng nhập|Sign in)$/ }).click();
  await page.locator(`button[value="${id}"]`).click();
  await page.locator('nav').waitFor({ state: 'attached' });
}

async function newVisitor(
  browser: Browser,
  origin: string,
  { language = 'vi', screen = 'desktop', colorScheme = 'light' }: Visit,
): Promise<Visitor> {
  const isPhone = screen === 'phone';
  const context = await browser.newContext({
    baseURL: origin,
    viewport: SCREENS[screen],
    isMobile: isPhone,
    hasTouch: isPhone,
    colorScheme,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    reducedMotion: 'reduce',
  });
  await context.addInitScript((chosen) => {
    if (localStorage.getItem('bao-phu.language') === null) localStorage.setItem('bao-phu.language', chosen);
  }, language);
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    // What the API refuses the browser writes there too; that is the page's to tell.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      faults.push(message.text());
  });
  return { page, context, faults };
}

const PATIENCE_MS = 15_000;

/** What axe finds serious or worse on a page, as `rule: first place`. */
export async function seriousFindings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'])
    .analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.target.join(' ')} ${nodes[0]?.failureSummary}`);
}
