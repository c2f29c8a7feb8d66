import type { HighlandPeople, NameTable } from '../name-table.ts';
import { BANA, XODANG } from './bana.ts';
import { COHO } from './coho.ts';
import { DAO } from './dao.ts';
import { EDE, MNONG } from './ede.ts';
import { GIARAI } from './giarai.ts';
import { HMONG } from './hmong.ts';
import { NUNG, TAY, THAI } from './tai.ts';
import { XTIENG } from './xtieng.ts';

/** How each people of the highlands names its children. */
export const HIGHLAND: Readonly<Record<HighlandPeople, NameTable>> = {
  ede: EDE,
  mnong: MNONG,
  giarai: GIARAI,
  bana: BANA,
  xodang: XODANG,
  coho: COHO,
  xtieng: XTIENG,
  hmong: HMONG,
  dao: DAO,
  thai: THAI,
  tay: TAY,
  nung: NUNG,
};
