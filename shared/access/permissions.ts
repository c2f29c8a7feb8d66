import { COMMAND_NAMES, type Command } from './commands.ts';
import type { Role } from './roles.ts';

/** How far a command reaches for a role: the province, the units its token names, or nowhere. */
export type Reach = 'province' | 'own_units' | 'none';

export type Permissions = Readonly<Record<Role, Readonly<Record<Command, Reach>>>>;

const CASE_WORK = [
  'list_cases',
  'read_case',
  'record_contact',
  'file_dossier',
  'snooze_case',
  'offer_transfer',
  'answer_transfer',
  'close_case',
  'correct_fact',
  'return_list',
  'search_children',
  'read_child',
  'print_sheet',
] as const satisfies Command[];

const FIGURES = ['read_coverage', 'read_forecast'] as const satisfies Command[];

/** Who may do what, how far. The reasons are in docs/reference/access.md, whose table a test keeps equal to this one. */
export const PERMISSIONS: Permissions = {
  province_officer: granting({ province: COMMAND_NAMES }),
  commune_lead: granting({
    province: ['read_units'],
    own_units: [
      ...CASE_WORK,
      ...FIGURES,
      'export_children',
      'export_coverage',
      'read_contacts',
      'read_access_log',
    ],
  }),
  commune_staff: granting({ province: ['read_units'], own_units: [...CASE_WORK, ...FIGURES] }),
  reviewer: granting({
    province: ['read_units'],
    own_units: ['read_coverage', 'list_reviews', 'decide_review'],
  }),
  auditor: granting({
    province: ['read_units', 'read_imports', 'read_runs'],
    own_units: [...FIGURES, 'export_coverage', 'read_contacts', 'read_users', 'read_access_log'],
  }),
  operator: granting({
    province: [
      'read_units',
      'read_coverage',
      'upload_import',
      'read_imports',
      'export_rejects',
      'start_run',
      'read_runs',
      'read_contacts',
      'change_contacts',
    ],
  }),
};

/** What is not granted is denied: a command added later is nobody's but the province's until somebody writes it down. */
function granting(granted: Partial<Record<Reach, readonly Command[]>>): Record<Command, Reach> {
  const reachOf = (command: Command): Reach => {
    if (granted.province?.includes(command)) return 'province';
    return granted.own_units?.includes(command) ? 'own_units' : 'none';
  };
  return Object.fromEntries(COMMAND_NAMES.map((command) => [command, reachOf(command)])) as Record<
    Command,
    Reach
  >;
}
