import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { expect, it } from 'vitest';
import { registryIn } from '../../../shared/store/registry/table.ts';
import { temporaryCloud } from './temporary-cloud.ts';

const { cloud, store } = temporaryCloud();

it('words of before they were numbered are read first, and the next one comes after them', async () => {
  const pair = { province: '94', left: 'child:a', right: 'c:1' } as const;
  const early = { ...pair, decision: 'different', by: 'account-1', at: '2023-06-01T00:00:00Z' } as const;
  const { client, table } = registryIn(cloud().dynamo, cloud().table);
  const Item = {
    pk: '$bao-phu#province_94',
    sk: `$Review_1#left_${pair.left}#right_${pair.right}#at_${early.at}#by_${early.by}`,
    __edb_e__: 'Review',
    __edb_v__: '1',
    ...pair,
    at: early.at,
    by: early.by,
    review: early,
  };
  await client.send(new PutCommand({ TableName: table, Item }));

  const next = { ...early, decision: 'withdrawn', at: '2023-06-02T00:00:00Z' } as const;
  const added = await store().reviews.add(next, 1);

  expect(added).toBe('saved');
  expect(await store().reviews.list('94')).toEqual([early, next]);
});
