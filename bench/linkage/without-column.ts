import type { LinkModel } from '../../shared/linkage/model.ts';

/** A model that does as if a column did not exist: no field, blocking rule or training session of it. */
export function withoutColumn(model: LinkModel, column: string): LinkModel {
  const lacks = ({ on }: { on: readonly string[] }): boolean => !on.includes(column);
  const blocking = Object.entries(model.blocking).map(([pass, rules]) => [pass, rules.filter(lacks)]);
  return {
    ...model,
    fields: model.fields.filter(({ compares }) => compares !== column),
    sessions: model.sessions.filter(lacks),
    blocking: Object.fromEntries(blocking),
  };
}
