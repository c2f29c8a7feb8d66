import { expect, it } from 'vitest';
import { earlierEntity } from '../../../shared/store/registry/audit-entities.ts';
import { registryIn } from '../../../shared/store/registry/table.ts';
import { entryAt, lookAt } from './audit-samples.ts';
import { temporaryCloud } from './temporary-cloud.ts';

const { cloud, store } = temporaryCloud();

it('entries of earlier releases stay readable, apart from those of today', async () => {
  const province = '94';
  const at = '2023-06-30T01:00:00Z';
  const entry = { province, entryId: 'e1', at, actor: 'night', action: 'publish' };
  const items = earlierEntity(registryIn(cloud().dynamo, cloud().table));
  await items.create({ province, month: '2023-06', at, entryId: 'e1', entry }).go();
  await store().audit.append(entryAt('01:00', lookAt('child-1'), { province }));

  expect(await store().audit.listEarlier(province, '2023-06')).toEqual([entry]);
  expect(await store().audit.listEarlier(province, '2023-07')).toEqual([]);
  expect((await store().audit.list({ province, day: '2023-06-30' }, { limit: 5 })).entries).toHaveLength(1);
});
