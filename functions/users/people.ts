import type { Scope } from '../../shared/access/scope.ts';
import type { UnitCode } from '../../shared/units/unit.ts';

/** An account that may sign in: what it may do, and the office it was made for. Who works there, and their address, is left out. */
export interface Account extends Scope {
  /** As whoever made the account named it. */
  office?: string;
  /** Whether it may sign in now. */
  enabled: boolean;
}

/** Who may sign in; looked at only, as accounts are made and changed by an administrator. */
export interface People {
  /** The accounts of a province whose scope is in order: any other one opens nothing. */
  accountsOf(province: UnitCode): Promise<readonly Account[]>;
}

/** For a process that signs nobody in. */
export const nobody: People = { accountsOf: async () => [] };
