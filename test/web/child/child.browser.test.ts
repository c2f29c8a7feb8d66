import { describe, expect, test } from 'vitest';
import type { DemoUser } from '../../../local/oidc/demo-user.ts';
import { IN_BOTH, onPortal, say } from '../browser/on-portal.ts';
import { seriousFindings } from '../browser/portal.ts';
import { caseOf } from '../work-list/at-doors.ts';

const portal = onPortal();

interface Line {
  childId: string;
  unit: string;
  version: number;
  state: { stage: string };
  sheet?: { name?: string };
}

/** A child of somebody's list whose case is open. */
async function findOpen(user: DemoUser): Promise<Line & { name: string }> {
  const { lines } = (await portal().ask(user, `/v1/units/${user.units[0]}/cases?which=all`)) as {
    lines: Line[];
  };
  const found = lines.find(({ state, sheet }) => state.stage !== 'closed' && sheet?.name !== undefined);
  if (found === undefined) throw new Error('every case is closed');
  return { ...found, name: found.sheet?.name ?? '' };
}

/** How many calls to the family the case has. */
async function callsOn(childId: string): Promise<number> {
  const { history } = await caseOf(portal(), childId);
  return history.filter(({ fact }) => 'way' in fact && fact.way === 'phone').length;
}

async function openChild(user: DemoUser, language: 'vi' | 'en', childId: string) {
  const visitor = await portal().enter(user, { language, screen: 'phone' });
  await visitor.page.getByRole('heading', { level: 1 }).waitFor();
  await visitor.page.goto(`/children/${childId}`);
  return visitor;
}

describe.each(IN_BOTH)('in $language', ({ language }) => {
  const staff = () => portal().find('commune_staff');
  const record = say(language, 'Ghi kết quả', 'Record the outcome');
  const confirm = say(language, 'Ghi', 'Record');

  test('at a door it is read why, what to do and what to bring, and recorded in three taps, and taken back', async () => {
    const child = await findOpen(staff());
    const { page, faults } = await openChild(staff(), language, child.childId);

    await page.getByRole('heading', { level: 1, name: child.name }).waitFor();
    await page.getByText(say(language, 'Cần làm:', 'To do:')).waitFor();
    await page
      .getByRole('heading', { level: 2, name: say(language, 'Giấy tờ cần mang', 'Papers to bring') })
      .waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByRole('button', { name: record }).click();
    await page.getByRole('button', { name: say(language, 'Đã gặp gia đình', 'Met the family') }).click();
    await page.getByRole('button', { name: confirm, exact: true }).click();
    await page.getByText(say(language, 'Đã ghi', 'Recorded'), { exact: true }).waitFor();
    await page
      .getByText(say(language, 'Đã liên hệ', 'Contacted'), { exact: false })
      .first()
      .waitFor();
    await page.getByRole('button', { name: say(language, 'Hoàn tác', 'Undo') }).click();
    await page.getByText(say(language, '(đã đính chính)', '(taken back)')).waitFor();

    expect(await page.title()).not.toContain(child.name);
    expect(faults).toEqual([]);
  });

  test('a thumb that touches twice records once', async () => {
    const child = await findOpen(staff());
    const { page } = await openChild(staff(), language, child.childId);
    await page.getByRole('button', { name: record }).click();
    await page
      .getByRole('button', { name: say(language, 'Đã gọi điện, nhắn tin', 'Called or texted') })
      .click();

    const before = await callsOn(child.childId);
    await page.getByRole('button', { name: confirm, exact: true }).dblclick();
    await page.getByText(say(language, 'Đã ghi', 'Recorded'), { exact: true }).waitFor();

    expect(await callsOn(child.childId)).toBe(before + 1);
  });

  test('the choices and the form of a closing can be used by everybody', async () => {
    const child = await findOpen(staff());
    const { page } = await openChild(staff(), language, child.childId);

    await page.getByRole('button', { name: record }).click();
    await page.getByRole('dialog').getByRole('button').nth(1).waitFor();
    const choices = await seriousFindings(page);
    await page.getByRole('button', { name: say(language, 'Kết thúc theo dõi', 'Close the case') }).click();
    await page.getByLabel(say(language, 'Chuyển đi nơi khác', 'Moved away')).check();
    await page.getByLabel(say(language, 'Chuyển đến đâu', 'Moved to')).selectOption('79');
    const form = await seriousFindings(page);
    await page.getByRole('button', { name: say(language, 'Quay lại', 'Back'), exact: true }).click();

    expect([...choices, ...form]).toEqual([]);
  });

  test('without a network an outcome is kept, and goes out when there is one', async () => {
    const child = await findOpen(staff());
    const { page, context } = await openChild(staff(), language, child.childId);
    const note = say(language, 'Đến nhà không gặp ai', 'Address not found');
    await page.getByRole('button', { name: record }).waitFor();

    await context.setOffline(true);
    await page.getByRole('button', { name: record }).click();
    await page.getByRole('button', { name: say(language, 'Không gặp ai', 'Nobody there') }).click();
    await page.getByLabel(note).check();
    await page.getByRole('button', { name: confirm, exact: true }).click();
    await page.getByText(say(language, 'Đã lưu, sẽ gửi khi có mạng', 'Kept; it is sent')).waitFor();
    await context.setOffline(false);

    await page.getByRole('listitem').filter({ hasText: note }).waitFor();
    expect(await page.getByText(say(language, 'Đã lưu, sẽ gửi', 'Kept; it is')).count()).toBe(0);
  });

  test('what somebody else wrote meanwhile is shown, and the person decides', async () => {
    const child = await findOpen(staff());
    const lead = portal().find('commune_lead', child.unit);
    const { page } = await openChild(staff(), language, child.childId);
    const way = say(language, 'Điện thoại', 'Message');
    await page
      .getByRole('heading', { name: say(language, 'Quá trình theo dõi', 'History of the case') })
      .waitFor();
    const { version } = (await portal().ask(staff(), `/v1/cases/${child.childId}`)) as Line;

    await portal().ask(lead, `/v1/cases/${child.childId}/facts`, {
      method: 'POST',
      body: { seen: version, command: { kind: 'note', note: 'works_away', on: today() } },
    });
    await page.getByRole('button', { name: record }).click();
    await page
      .getByRole('button', { name: say(language, 'Đã gọi điện, nhắn tin', 'Called or texted') })
      .click();
    await page.getByLabel(way).check();
    await page.getByRole('button', { name: confirm, exact: true }).click();
    await page
      .getByText(say(language, 'Hồ sơ đã thay đổi trong lúc đó', 'The case changed meanwhile'))
      .waitFor();
    await page
      .getByText(say(language, 'Gia đình đi làm ăn xa', 'The family works away'))
      .first()
      .waitFor();
    await page.getByText(lead.id).first().waitFor();
    await page.getByRole('button', { name: say(language, 'Vẫn ghi', 'Record mine all the same') }).click();

    await page.getByRole('listitem').filter({ hasText: way }).waitFor();
    const { state } = (await portal().ask(staff(), `/v1/cases/${child.childId}`)) as Line;
    expect(state.stage).toBe('contacted');
  });

  test('two outcomes one after the other are no conflict, even where the page cannot be read anew', async () => {
    const child = await findOpen(staff());
    const { page } = await openChild(staff(), language, child.childId);
    await page.getByRole('heading', { name: say(language, 'Quá trình', 'History') }).waitFor();
    await page.route(`**/v1/children/${child.childId}`, (route) => route.abort());

    for (const outcome of [
      say(language, 'Đã gọi điện, nhắn tin', 'Called or texted'),
      say(language, 'Không gặp ai', 'Nobody there'),
    ]) {
      await page.getByRole('button', { name: record }).click();
      await page.getByRole('button', { name: outcome }).click();
      await page.getByRole('button', { name: confirm, exact: true }).click();
      await page.getByText(say(language, 'Đã ghi', 'Recorded'), { exact: true }).waitFor();
    }

    const kinds = async () =>
      (await caseOf(portal(), child.childId)).history.slice(-2).map(({ fact }) => fact.kind);
    await expect.poll(kinds).toEqual(['contacted', 'noted']);
    expect(await page.getByText(say(language, 'Hồ sơ đã thay đổi', 'The case changed')).count()).toBe(0);
  });

  test('a device that keeps nothing sends at once, and says so; without a network it says that nothing was recorded', async () => {
    const child = await findOpen(staff());
    const { page, context } = await openChild(staff(), language, child.childId);
    await page.addInitScript(() => Object.defineProperty(window, 'indexedDB', { value: undefined }));
    await page.reload();
    const note = async () => {
      await page.getByRole('button', { name: record }).click();
      await page.getByRole('button', { name: say(language, 'Không gặp ai', 'Nobody there') }).click();
      await page.getByRole('button', { name: confirm, exact: true }).click();
    };

    await note();
    await page.getByText(say(language, 'Thiết bị không lưu được', 'This device cannot keep')).waitFor();
    await page.getByText(say(language, 'Đã ghi', 'Recorded'), { exact: true }).waitFor();
    await context.setOffline(true);
    await note();

    await page.getByText(say(language, 'chưa có gì được ghi', 'nothing was recorded')).waitFor();
  });

  test('a child that is not there is told like one out of reach', async () => {
    const { page } = await openChild(staff(), language, 'nobody-of-ours');

    await page.getByText(say(language, 'Không thấy trẻ này', 'This child is not to be seen here')).waitFor();

    expect(await page.getByRole('alert').count()).toBe(0);
  });
});

/** The day in Vietnam. */
const today = (): string => new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
