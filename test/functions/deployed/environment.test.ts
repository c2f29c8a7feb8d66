import { describe, expect, it } from 'vitest';
import {
  type DeployedFunction,
  ENVIRONMENTS,
  readEnvironment,
} from '../../../functions/deployed/environment.ts';
import { VARIABLES } from './surroundings.ts';

const NAMES = Object.keys(ENVIRONMENTS) as DeployedFunction[];

/** Reads the environment of a function and tells how it is refused. */
function refusal(name: DeployedFunction, changes: Record<string, string | undefined>): string {
  try {
    readEnvironment(name, { ...VARIABLES, ...changes });
    return 'taken';
  } catch (error) {
    return (error as Error).message;
  }
}

describe('the environment of a function', () => {
  it.each(NAMES)('of %s is read from its variables and holds no others', (name) => {
    const read = readEnvironment(name, { ...VARIABLES, HOME: '/root' });

    expect(Object.keys(read).sort()).toEqual([...ENVIRONMENTS[name]].sort());
  });

  it('has its provinces as a list', () => {
    expect(readEnvironment('receive-files', VARIABLES).BAO_PHU_PROVINCES).toEqual(['94', '01']);
  });

  it('names everything that is missing or malformed, and what it is of', () => {
    const message = refusal('receive-files', { BAO_PHU_TABLE: undefined, BAO_PHU_PROVINCES: '94;1' });

    expect(message).toContain('E9101');
    expect(message).toContain('receive-files: BAO_PHU_TABLE missing, BAO_PHU_PROVINCES malformed');
  });

  it('says no value of what is malformed', () => {
    expect(refusal('api', { BAO_PHU_SECRET: 'hunter2' })).not.toContain('hunter2');
  });

  it.each([
    ['BAO_PHU_STAGE', 'Production!'],
    ['BAO_PHU_PORTAL', 'http://portal.example'],
    ['BAO_PHU_PORTAL', 'https://portal.example/'],
    ['BAO_PHU_ISSUER', 'cognito'],
    ['BAO_PHU_BUCKET', 'a bucket'],
    ['BAO_PHU_NIGHT_FUNCTION', 'night; rm'],
    ['BAO_PHU_D03_COLUMNS', '[{'],
    ['BAO_PHU_D03_COLUMNS', '[{"heading":""}]'],
  ])('takes no %s of %s', (variable, value) => {
    expect(refusal('api', { [variable]: value })).toContain(`${variable} malformed`);
  });

  it('may leave out the columns of the D03-TS, and nothing else', () => {
    const optional = NAMES.flatMap((name) =>
      ENVIRONMENTS[name].filter((variable) => refusal(name, { [variable]: undefined }) === 'taken'),
    );

    expect(new Set(optional)).toEqual(new Set(['BAO_PHU_D03_COLUMNS']));
  });
});
