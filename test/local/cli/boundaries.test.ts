import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { checkProvince, readBoundaries } from '../../../local/cli/serve/boundaries.ts';
import type { Unit } from '../../../shared/units/unit.ts';
import { collection, square } from '../../shared/units/squares.ts';
import { temporaryDirectory } from './run-command.ts';

const directory = temporaryDirectory();
const units: Unit[] = [{ code: '31528', name: 'Xã A', level: 'commune' }];

afterAll(directory.remove);

function written(told: unknown): string {
  const path = join(directory.path, 'map.json');
  writeFileSync(path, JSON.stringify(told));
  return path;
}

describe('boundaries of an operator', () => {
  it('are read from a file', async () => {
    const boundaries = await readBoundaries(written(collection(square('31528'))));

    expect(boundaries).toEqual(collection(square('31528')));
    expect(() => checkProvince(boundaries, units)).not.toThrow();
  });

  it('are refused where they have not the right form, with the place and without what stands there', async () => {
    const told = collection(square('Trần Thị Mẫu'));

    const refused = await readBoundaries(written(told)).catch((error) => error);

    expect(refused).toMatchObject({
      code: 'E8012',
      vi: expect.stringContaining('features.0.properties.code'),
      en: expect.stringContaining('features.0.properties.code'),
    });
    expect(refused.en + refused.vi).not.toContain('Mẫu');
  });

  it('are refused where there is no such file', async () => {
    const path = join(directory.path, 'none.json');

    await expect(readBoundaries(path)).rejects.toMatchObject({ code: 'E8001' });
  });

  it('are refused where they are those of another province, with some of its codes', async () => {
    const codes = ['31528', '00001', '00002', '00003', '00004', '00005', '00006'];

    const boundaries = await readBoundaries(written(collection(...codes.map((code) => square(code)))));

    expect(() => checkProvince(boundaries, units)).toThrow(
      expect.objectContaining({
        code: 'E8013',
        en: expect.stringContaining(
          '6 units that the province has not (00001, 00002, 00003, 00004, 00005, …)',
        ),
      }),
    );
    expect(() => checkProvince(boundaries, [])).not.toThrow();
  });
});
