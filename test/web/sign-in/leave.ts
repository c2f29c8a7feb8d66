import type { Page } from 'playwright-core';
import type { Language } from '../../../web/language/words.ts';
import { say } from '../browser/on-portal.ts';

/** Presses the way out on the page of the account. */
export const leave = (page: Page, language: Language): Promise<void> =>
  page.getByRole('button', { name: say(language, 'Đăng xuất', 'Sign out'), exact: true }).click();

/** Says at the provider, which asks in both languages at once, that the session is to end there too. */
export const confirmLeaving = (page: Page): Promise<void> =>
  page.getByRole('button', { name: /^Đăng xuất.*Sign out$/ }).click();
