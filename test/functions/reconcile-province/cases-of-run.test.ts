import { describe, expect, it } from 'vitest';
import { casesOfRun } from '../../../functions/reconcile-province/cases-of-run.ts';
import { callCounter, meter } from '../../../shared/store/meter.ts';
import { closedCase, openedCase } from '../../shared/store/samples.ts';
import { temporaryCloud } from '../../shared/store/temporary-cloud.ts';

const { cloud, store } = temporaryCloud();

describe('the cases of a run', () => {
  it('are listed once, however many steps ask for them', async () => {
    const cases = casesOfRun(store(), 'p1');
    const counter = callCounter();
    const stop = meter(cloud().dynamo, counter.observer);

    await Promise.all([cases.byChild(), cases.byChild()]);
    await cases.byChild();
    stop();

    expect(counter.take().reads).toBe(1);
  });

  it('are kept up with what the run writes', async () => {
    const cases = casesOfRun(store(), 'p2');
    const opened = openedCase('p2', 'a');

    await cases.save(opened);
    const afterFirst = new Map(await cases.byChild());
    await cases.save(closedCase(opened));

    expect([...afterFirst.values()]).toEqual([opened]);
    expect([...(await cases.byChild()).values()]).toEqual([closedCase(opened)]);
  });

  it('take over what somebody else wrote when it is looked at anew', async () => {
    const cases = casesOfRun(store(), 'p3');
    const opened = openedCase('p3', 'a');
    await cases.save(opened);
    await store().cases.save(closedCase(opened));

    const refused = await cases.save({ ...closedCase(opened), facts: [] });
    const anew = await cases.findAnew('a');

    expect(refused).toBe('conflict');
    expect(anew).toEqual(closedCase(opened));
    expect((await cases.byChild()).get('a')).toEqual(closedCase(opened));
  });
});
