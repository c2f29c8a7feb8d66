import { describe, expect, test } from 'vitest';
import { births, cardsOfOneOffice } from '../browser/odd-files.ts';
import { IN_BOTH, onPortal, say } from '../browser/on-portal.ts';
import { seriousFindings } from '../browser/portal.ts';

/** An import starts a thread of its own, which a busy machine takes its time for. */
const AT_LEISURE = { timeout: 60_000 };

describe.each(IN_BOTH)('bringing files in, in $language', { timeout: 180_000 }, ({ language }) => {
  const portal = onPortal();
  const words = (vi: string, en: string) => say(language, vi, en);

  test('files are tried first, told of row by row, and taken once somebody says so', async () => {
    const { page, faults } = await portal().enter(portal().find('operator'), { language });
    await page.goto('/data');
    await page.getByText(words('Bản đang dùng', 'Version in force')).first().waitFor();

    await page.locator('input[type=file]').setInputFiles([await births(portal().data)]);
    await page
      .getByRole('combobox', { name: words('Loại dữ liệu', 'Data') })
      .first()
      .selectOption('births');
    await page.getByRole('radio', { name: words('Danh sách bổ sung', 'Additions') }).check();
    await page.getByRole('button', { name: words('Gửi và nạp thử', 'Send and try') }).click();
    const forReal = page.getByRole('button', { name: words('Nạp thật', 'Import for real') });
    await forReal.waitFor(AT_LEISURE);
    const serious = await seriousFindings(page);
    await forReal.click();
    await page.getByText(words('Đã nạp', 'Taken'), { exact: true }).first().waitFor(AT_LEISURE);
    await page.getByRole('link', { name: words('Xem chi tiết lần nạp', 'The import and its') }).click();
    await page
      .getByRole('link', { name: words('Xem các dòng', 'Show rows') })
      .first()
      .click();
    await page.waitForURL(/code=[EW]2\d{3}/);

    await page.getByRole('heading', { level: 2, name: words('Từng dòng', 'Row by row') }).waitFor();
    expect([...serious, ...(await seriousFindings(page))]).toEqual([]);
    expect(faults).toEqual([]);
  });

  test('a list that lost most of its rows is held until the provincial officer lets it through', async () => {
    const { page, faults } = await portal().enter(portal().find('province_officer'), { language });
    await page.goto('/data');
    await page.getByText(words('Bản đang dùng', 'Version in force')).first().waitFor();

    await page.locator('input[type=file]').setInputFiles([await cardsOfOneOffice(portal().data)]);
    await page.getByRole('checkbox', { name: words('Nạp thử trước', 'Try first') }).uncheck();
    await page.getByRole('button', { name: words('Gửi và nạp', 'Send and import') }).click();
    await page.getByRole('link', { name: words('Xem và quyết định', 'Look and decide') }).click(AT_LEISURE);
    await page.getByRole('button', { name: words('Cho qua…', 'Release…') }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(words('Sẽ không còn trong dữ liệu', 'Would be gone from the data')).waitFor();
    const serious = await seriousFindings(page);
    await dialog.getByRole('button', { name: words('Cho qua', 'Release') }).click();

    await page
      .getByText(words('Đã bị giữ, sau đó được cho qua', 'Was held, and released then'))
      .waitFor(AT_LEISURE);
    expect(serious).toEqual([]);
    expect(faults).toEqual([]);
  });

  test('one file that does not come through keeps none of the others back', async () => {
    const { page } = await portal().enter(portal().find('operator'), { language });
    await page.goto('/data');
    await page.getByText(words('Bản đang dùng', 'Version in force')).first().waitFor();
    const file = await births(portal().data);
    const names = ['mot.csv', 'hai.csv', 'ba.csv'];
    let sent = 0;
    await page.route(
      () => true,
      (route) => {
        if (route.request().method() !== 'PUT') return route.continue();
        sent += 1;
        return sent === 2 ? route.abort() : route.continue();
      },
    );

    await page
      .getByRole('combobox', { name: words('Loại dữ liệu', 'Data') })
      .first()
      .selectOption('births');
    await page.getByRole('radio', { name: words('Danh sách bổ sung', 'Additions') }).check();
    await page.locator('input[type=file]').setInputFiles(names.map((name) => ({ ...file, name })));
    await page.getByRole('button', { name: words('Gửi và nạp thử', 'Send and try') }).click();
    await page.getByRole('button', { name: words('Gửi lại', 'Send again') }).click();
    await page.getByRole('button', { name: words('Nạp thật', 'Import for real') }).waitFor(AT_LEISURE);

    expect(sent).toBe(names.length + 1);
  });

  test('a file whose name holds a number is not sent, and says why', async () => {
    const { page } = await portal().enter(portal().find('operator'), { language });
    await page.goto('/data');
    await page.getByText(words('Bản đang dùng', 'Version in force')).first().waitFor();
    const file = await births(portal().data);

    await page.locator('input[type=file]').setInputFiles([{ ...file, name: 'khai-sinh-012345678901.csv' }]);

    await page.getByText(words('Đổi tên tệp:', 'Rename the file:')).waitFor();
    const send = page.getByRole('button', { name: words('Gửi và nạp thử', 'Send and try') });
    expect(await send.isDisabled()).toBe(true);
  });
});
