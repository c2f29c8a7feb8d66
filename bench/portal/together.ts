import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';

/** The pages that show what the portal is for, side by side. */
const SHOWN = ['coverage-desktop-light.png', 'list-phone-light.png', 'child-phone-light.png'];
const HEIGHT = 740;

/** One picture of several that were taken, at the height of a phone. */
export async function putTogether(browser: Browser, folder: string): Promise<string> {
  const images = await Promise.all(
    SHOWN.map(async (name) => {
      const bytes = await readFile(join(folder, name));
      return `<div><img src="data:image/png;base64,${bytes.toString('base64')}" alt=""></div>`;
    }),
  );
  const page = await browser.newPage({ viewport: { width: 2080, height: HEIGHT + 40 } });
  await page.setContent(`<style>
    body { display: flex; gap: 20px; margin: 20px; background: #dfe8e6; }
    div { height: ${HEIGHT}px; overflow: hidden; border-radius: 12px; box-shadow: 0 2px 12px #0003; background: #fff; }
    img { display: block; }
  </style>${images.join('')}`);
  const path = join(folder, 'together.png');
  await page.screenshot({ path });
  await page.close();
  return path;
}
