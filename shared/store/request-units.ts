import { SECOND } from './registry/table.ts';

/** Commands that tell what they used up when they are asked to. */
const TELLING = /^(Get|Put|Update|Delete|BatchGet)ItemCommand$|^(Query|Scan)Command$/;
const A_WRITE_UNIT = 1024;

type Input = Readonly<Record<string, unknown>>;

/** The input of a registry call, asking for the request units of table and index as well; any other as it is. */
export function askForUnits(command: string, input: unknown): unknown {
  if (!TELLING.test(command) || !isRecord(input)) return input;
  return { ...input, ReturnConsumedCapacity: 'INDEXES' };
}

/** Request units of a call that was answered, as they are charged on demand. */
export function unitsOf(input: unknown, output: unknown): number {
  if (!isRecord(output)) return 0;
  const { ConsumedCapacity: used } = output;
  return [used].flat().reduce<number>((sum, one) => sum + (isRecord(one) ? unitsIn(one, input) : 0), 0);
}

/**
 * DynamoDB counts what a write of an indexed item costs in the index; dynalite counts the table alone. Every attribute is
 * in the index, so the same again is added there. An entry that moves within the index costs once more on AWS only.
 */
function unitsIn(used: Input, input: unknown): number {
  const units = Number(used.CapacityUnits ?? 0);
  const isTold = isRecord(used.GlobalSecondaryIndexes);
  return !isTold && isIndexedWrite(input) ? units * 2 : units;
}

/** A write whose condition did not hold is charged by size like one that took effect, the index left out. */
export function unitsOfRefused(input: unknown): number {
  if (!isRecord(input) || !isRecord(input.Item)) return 1;
  return Math.ceil(Buffer.byteLength(JSON.stringify(input.Item)) / A_WRITE_UNIT);
}

function isIndexedWrite(input: unknown): boolean {
  return isRecord(input) && isRecord(input.Item) && SECOND.pk.field in input.Item;
}

const isRecord = (value: unknown): value is Input => typeof value === 'object' && value !== null;
