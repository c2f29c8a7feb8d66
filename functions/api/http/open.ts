import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type { AuditEntry } from '../../../shared/access/audit-entry.ts';
import type { Scope } from '../../../shared/access/scope.ts';
import type { Instant } from '../../../shared/follow-up/run-stamp.ts';
import type { Once } from '../../../shared/store/registry/once.ts';
import type { UnitCode } from '../../../shared/units/unit.ts';
import type { Api } from './endpoint.ts';

/** What every route is opened with; the handler makes it once a process. */
export interface Open {
  now(): Instant;
  /** Who asks, from the claims of the verified token. @throws Problem E8401 */
  scopeOf(event: APIGatewayProxyEventV2): Scope;
  /** What endpoints work with, the unit tree of the province among it. */
  api(province?: UnitCode): Promise<Api>;
  /** Keeps an entry of the access log. */
  keep(entry: AuditEntry): Promise<void>;
  /** Does a write once. */
  once: Once;
  /** Told of errors nobody foresaw, by the name of their class alone. */
  observe(error: unknown, requestId: string): void;
}
