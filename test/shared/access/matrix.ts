import { COMMAND_NAMES, COMMANDS, type Command } from '../../../shared/access/commands.ts';
import { may, type Place, type Scope } from '../../../shared/access/scope.ts';

const province = '94';

/** The places of the matrix, by the letter the table shows where a command reaches. */
export const PLACES = {
  C: { name: 'own commune', place: { province, unit: '31510', ancestors: ['941', '94'] } },
  S: { name: 'sibling commune', place: { province, unit: '31513', ancestors: ['941', '94'] } },
  D: { name: 'the district of both', place: { province, unit: '941', ancestors: ['94'] } },
  E: { name: 'commune of another district', place: { province, unit: '31540', ancestors: ['942', '94'] } },
  F: { name: 'another district', place: { province, unit: '942', ancestors: ['94'] } },
  P: { name: 'province', place: { province, ancestors: [] } },
  U: { name: 'unknown commune', place: { province, unit: '94-unknown', ancestors: ['94'] } },
  X: {
    name: 'another province',
    place: { province: '95', unit: '31825', ancestors: ['954', '95'] },
  },
} as const satisfies Record<string, { name: string; place: Place }>;

export type Letter = keyof typeof PLACES;
export const LETTERS = Object.keys(PLACES) as Letter[];

const scope = (role: Scope['role'], ...units: string[]): Scope => ({ subject: 's', role, province, units });

/** Who is in the matrix: every role, and those that may have units, with a commune or a district of them. */
export const ACTORS = {
  province_officer: scope('province_officer'),
  commune_lead: scope('commune_lead', '31510'),
  commune_staff: scope('commune_staff', '31510'),
  'commune_staff of a district': scope('commune_staff', '941'),
  reviewer: scope('reviewer'),
  'reviewer of a district': scope('reviewer', '941'),
  auditor: scope('auditor'),
  'auditor of a district': scope('auditor', '941'),
  operator: scope('operator'),
} as const satisfies Record<string, Scope>;

export type Actor = keyof typeof ACTORS;
export const ACTOR_NAMES = Object.keys(ACTORS) as Actor[];

/** Where an actor may do a command, as letters; a dash where nowhere. */
export function cellOf(actor: Actor, command: Command): string {
  const letters = LETTERS.filter((letter) => may(ACTORS[actor], command, PLACES[letter].place));
  return letters.join('') || '–';
}

/** The matrix as docs/reference/access.md shows it. */
export function matrixTable(): string {
  const head = ['command', 'việc', ...ACTOR_NAMES];
  const rows = COMMAND_NAMES.map((command) => [
    `\`${command}\``,
    COMMANDS[command].vi,
    ...ACTOR_NAMES.map((actor) => cellOf(actor, command)),
  ]);
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
