import { z } from 'zod';
import type { Unit } from '../../../../shared/units/unit.ts';
import type { UnitIndex } from '../../../../shared/units/unit-index.ts';
import { endpoint } from '../../http/endpoint.ts';
import { etagOf } from '../../http/etag.ts';
import { NoBody, Nothing } from '../schemas.ts';

const UnitLine = z.object({
  code: z.string(),
  name: z.string(),
  type: z.string().optional(),
  level: z.enum(['province', 'district', 'commune']),
  parent: z.string().optional(),
});

/** The unit tree of the caller's province today: each unit after the one it lies in, by code. */
export const units = endpoint({
  id: 'listUnits',
  method: 'GET',
  path: '/v1/units',
  command: 'read_units',
  summary: { vi: 'Đơn vị hành chính của tỉnh', en: 'The units of the province' },
  params: Nothing,
  query: Nothing,
  body: NoBody,
  answer: z.object({ province: z.string(), units: z.array(UnitLine) }),
  handle: async ({ caller }, { units }) => {
    caller.permit();
    const { province } = caller.scope;
    const body = { province, units: unitsBelow(units, province).map(lineOf) };
    return { body, etag: etagOf(body) };
  },
});

function unitsBelow(units: UnitIndex, code: string): Unit[] {
  const unit = units.byCode(code);
  const below = units.children(code).flatMap((child) => unitsBelow(units, child.code));
  return unit === undefined ? below : [unit, ...below];
}

function lineOf({ code, name, type, level, parent_code: parent }: Unit): z.input<typeof UnitLine> {
  return { code, name, level, ...(type !== undefined && { type }), ...(parent !== undefined && { parent }) };
}
