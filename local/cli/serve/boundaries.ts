import { type Boundaries, boundariesIn, codesOf } from '../../../shared/units/boundaries.ts';
import type { Unit } from '../../../shared/units/unit.ts';
import { RefusedCommand } from '../errors.ts';
import { readSourceFiles } from '../source-files.ts';

/** The boundaries an operator gave. @throws RefusedCommand E8001-E8003, E8012 */
export async function readBoundaries(path: string): Promise<Boundaries> {
  const [file] = await readSourceFiles([path]);
  const read = boundariesIn(new TextDecoder().decode(file?.bytes));
  if ('boundaries' in read) return read.boundaries;
  const [first = ''] = read.mistakes;
  throw new RefusedCommand({
    code: 'E8012',
    vi: `tệp ranh giới ${path} không đúng mẫu (${first}); cần GeoJSON FeatureCollection gồm Polygon hoặc MultiPolygon, mỗi đơn vị có thuộc tính "code"`,
    en: `the boundaries in ${path} have not the right form (${first}); needed is a GeoJSON FeatureCollection of Polygons or MultiPolygons, each with the property "code"`,
  });
}

const MOST_CODES = 5;

/** A province without units yet has nothing to hold them against. @throws RefusedCommand E8013 for units the province has not */
export function checkProvince(boundaries: Boundaries, units: readonly Unit[]): void {
  const known = new Set(units.map(({ code }) => code));
  const strange = codesOf(boundaries).filter((code) => !known.has(code));
  if (units.length === 0 || strange.length === 0) return;
  const some = [...strange.slice(0, MOST_CODES), ...(strange.length > MOST_CODES ? ['…'] : [])].join(', ');
  throw new RefusedCommand({
    code: 'E8013',
    vi: `tệp ranh giới có ${strange.length} đơn vị không thuộc tỉnh này (${some}); kiểm tra mã đơn vị và --province`,
    en: `the boundaries name ${strange.length} units that the province has not (${some}); look at their codes and at --province`,
  });
}
