import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openPaperSettings } from '../../../local/cli/paper-settings.ts';

let data: string;
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'papers-'));
});
afterEach(() => rmSync(data, { recursive: true }));

const withPlan = (text: string) => {
  mkdirSync(join(data, 'papers'));
  writeFileSync(join(data, 'papers', 'd03-columns.json'), text);
};

describe('what papers are made with on this machine', () => {
  it('seals the same after a restart, and otherwise in another data directory', async () => {
    const [first, again] = [await openPaperSettings(data), await openPaperSettings(data)];
    const other = mkdtempSync(join(tmpdir(), 'papers-'));
    const elsewhere = await openPaperSettings(other);

    expect(again.seal('a list')).toBe(first.seal('a list'));
    expect(elsewhere.seal('a list')).not.toBe(first.seal('a list'));
    rmSync(other, { recursive: true });
  });

  it('keeps its secret where only its owner may read it, and makes none before something is sealed', async () => {
    const { seal } = await openPaperSettings(data);
    const file = join(data, 'papers', 'secret');

    expect(statSync(file, { throwIfNoEntry: false })).toBeUndefined();
    seal('a list');
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('takes over the columns of the D03-TS that the province wrote down', async () => {
    withPlan('[{ "mark": "3", "heading": "Ngày sinh", "width": 11, "value": "date_of_birth" }]');

    const { d03Plan } = await openPaperSettings(data);

    expect(d03Plan).toMatchObject([{ mark: '3', heading: 'Ngày sinh', width: 11 }]);
    expect(
      d03Plan?.[0]?.value?.({ childId: 'a', unit: '1', status: 'unsure', dateOfBirth: '2022-03-05' }),
    ).toBe('05/03/2022');
  });

  it.each(['not json', '[]', '[{ "heading": "x", "width": 9, "value": "card_no" }]'])(
    'refuses columns such as %s with the file that holds them',
    async (text) => {
      withPlan(text);

      await expect(openPaperSettings(data)).rejects.toMatchObject({
        code: 'E8010',
        en: expect.stringContaining('d03-columns.json'),
      });
    },
  );
});
