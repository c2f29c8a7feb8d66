import { expect, inject, it } from 'vitest';
import { type Bench, onEngine } from './engines/on-engine.ts';
import { newTable } from './engines/place.ts';
import { describeFollowUp } from './follow-up-suite.ts';
import { describeItems } from './items-suite.ts';
import { describeOnce } from './once-suite.ts';
import { describePages } from './pages-suite.ts';
import { describeRaces } from './races-suite.ts';
import { describeRegistry } from './registry-suite.ts';
import { runOf } from './samples.ts';
import { temporaryCloud } from './temporary-cloud.ts';
import { describeUnits } from './units-suite.ts';

const suitesOn = (engine: string) => (bench: Bench) => {
  describeRegistry(engine, bench.store);
  describeFollowUp(engine, bench.store);
  describeOnce(engine, bench.store);
  describeRaces(engine, bench.store);
  describePages(engine, bench.store);
  describeItems(engine, bench);
};

const LOCAL = "AWS's DynamoDB Local";
suitesOn('dynalite')(temporaryCloud());
onEngine({ name: LOCAL, url: inject('dynamoDbLocal'), open: newTable }, (bench) => {
  suitesOn(LOCAL)(bench);
  describeUnits(LOCAL, bench.place);

  // dynalite takes it, so no test on it can tell: no record has a member that may be named by an empty text.
  it('refuses a member without a name', async () => {
    const run = runOf('94', '1', { report: { groups: { '': 1 } } });

    await expect(bench.store().runs.save(run)).rejects.toThrow('Empty attribute name');
  });
});
