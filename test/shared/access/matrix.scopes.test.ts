import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { COMMAND_NAMES, type Command, does } from '../../../shared/access/commands.ts';
import { ROLES } from '../../../shared/access/roles.ts';
import { may, type Scope } from '../../../shared/access/scope.ts';
import {
  ACTOR_NAMES,
  ACTORS,
  type Actor,
  cellOf,
  LETTERS,
  type Letter,
  matrixTable,
  PLACES,
} from './matrix.ts';

const CELLS = ACTOR_NAMES.flatMap((actor) =>
  COMMAND_NAMES.flatMap((command) => LETTERS.map((letter) => ({ actor, command, letter }))),
);

const isAllowed = ({ actor, command, letter }: (typeof CELLS)[number]) =>
  may(ACTORS[actor], command, PLACES[letter].place);

/** Which places lie inside the units of an actor's token; all of the province where it names none. */
const INSIDE: Record<string, readonly Letter[]> = {
  '': ['C', 'S', 'D', 'E', 'F', 'P', 'U'],
  '31510': ['C'],
  '941': ['C', 'S', 'D'],
};
const isInside = (actor: Actor, letter: Letter) => {
  const { units }: Scope = ACTORS[actor];
  return INSIDE[units.join()]?.includes(letter) === true;
};

const matters = (command: Command) =>
  (['reads_child', 'writes', 'exports_names'] as const).some((act) => does(command, act));

describe('the matrix of roles, commands and units', () => {
  it('is the table of the documentation', () => {
    const page = readFileSync(new URL('../../../docs/reference/access.md', import.meta.url), 'utf8');
    const table = /<!-- matrix -->\n+([\s\S]*?)\n+<!-- end -->/.exec(page)?.[1];

    expect(table).toBe(matrixTable());
  });

  it('has every role in it', () => {
    expect(new Set(ACTOR_NAMES.map((actor) => ACTORS[actor].role))).toEqual(new Set(ROLES));
  });

  it('lets nobody reach another province', () => {
    expect(CELLS.filter(({ letter }) => letter === 'X').filter(isAllowed)).toEqual([]);
  });

  it.each(ACTOR_NAMES)(
    'keeps %s inside the own units wherever it reads a child, writes or exports',
    (actor) => {
      const outside = CELLS.filter((cell) => cell.actor === actor && !isInside(actor, cell.letter));

      expect(outside.filter(({ command }) => matters(command)).filter(isAllowed)).toEqual([]);
    },
  );

  it.each(ACTOR_NAMES)('gives %s a command in all of the own units or in none', (actor) => {
    const inside = LETTERS.filter((letter) => isInside(actor, letter));
    for (const command of COMMAND_NAMES) {
      const allowed = inside.filter((letter) => isAllowed({ actor, command, letter }));
      expect([0, inside.length], `${actor} ${command}`).toContain(allowed.length);
    }
  });

  it('leaves staff and leads of a commune nothing of the province: no imports, no runs, no reviews', () => {
    const ofProvince: Command[] = [
      'upload_import',
      'export_rejects',
      'start_run',
      'list_reviews',
      'decide_review',
    ];
    for (const command of [...ofProvince, 'release_feed', 'release_run', 'change_contacts'] as Command[]) {
      expect(cellOf('commune_staff', command)).toBe('–');
      expect(cellOf('commune_lead', command)).toBe('–');
    }
  });

  it('keeps lists with names and the access log from staff, and gives them to their lead', () => {
    for (const command of ['export_children', 'read_access_log'] as const) {
      expect(cellOf('commune_staff', command)).toBe('–');
      expect(cellOf('commune_lead', command)).toBe('C');
    }
  });

  it('lets whoever starts a run or sends a feed not release it', () => {
    for (const command of ['release_feed', 'release_run'] as const) {
      expect(ACTOR_NAMES.filter((actor) => cellOf(actor, command) !== '–')).toEqual(['province_officer']);
    }
  });

  it.each(['auditor', 'auditor of a district', 'operator'] as const)('shows no child to %s', (actor) => {
    const children = COMMAND_NAMES.filter((command) => does(command, 'reads_child'));

    expect(children.filter((command) => cellOf(actor, command) !== '–')).toEqual([]);
  });

  it('lets auditors write nothing', () => {
    const writing = COMMAND_NAMES.filter((command) => does(command, 'writes'));

    expect(writing.filter((command) => cellOf('auditor', command) !== '–')).toEqual([]);
  });

  it('lets reviewers export nothing', () => {
    const exporting = COMMAND_NAMES.filter(
      (command) => does(command, 'exports_names') || command === 'export_coverage',
    );

    expect(exporting.filter((command) => cellOf('reviewer', command) !== '–')).toEqual([]);
  });
});
