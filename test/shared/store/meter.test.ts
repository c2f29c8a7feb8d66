import { describe, expect, it } from 'vitest';
import { callCounter, meter } from '../../../shared/store/meter.ts';
import type { Contact } from '../../../shared/store/registry/contacts.ts';
import { temporaryCloud } from './temporary-cloud.ts';
import { describeUnits } from './units-suite.ts';

const { cloud, store } = temporaryCloud();

function contactOf(unit: string): Contact {
  return { province: '94', unit, email: `ubnd.${unit}@example.vn` };
}

describe('meter', () => {
  it('counts reads, writes and bytes of both services', async () => {
    const counter = callCounter();
    const offs = [meter(cloud().s3, counter.observer), meter(cloud().dynamo, counter.observer)];

    const sha256 = await store().book.putRaw(Buffer.alloc(1000));
    await store().book.readRaw(sha256);
    await store().contacts.put(contactOf('31500'));
    await store().contacts.find('94', '31500');

    const count = counter.take();
    for (const off of offs) off();
    expect(count).toMatchObject({ reads: 2, writes: 2 });
    expect(count.sent).toBeGreaterThan(1000);
    expect(count.received).toBeGreaterThan(1000);
    expect(counter.take()).toEqual({ reads: 0, writes: 0, sent: 0, received: 0 });
  });

  it('keeps a call from happening when it is killed before', async () => {
    const off = meter(cloud().dynamo, { before: kill });

    await expect(store().contacts.put(contactOf('31501'))).rejects.toThrow('killed');

    off();
    expect(await store().contacts.find('94', '31501')).toBeUndefined();
  });

  it('lets a call take effect that is killed after', async () => {
    const off = meter(cloud().dynamo, { after: kill });

    await expect(store().contacts.put(contactOf('31502'))).rejects.toThrow('killed');

    off();
    expect(await store().contacts.find('94', '31502')).toEqual(contactOf('31502'));
  });

  it('names the calls it shows', async () => {
    const seen: string[] = [];
    const off = meter(cloud().s3, { before: ({ command, kind }) => void seen.push(`${kind} ${command}`) });

    await store().book.readRaw(await store().book.putRaw(Buffer.from('a')));

    off();
    expect(seen).toEqual(['write PutObjectCommand', 'read GetObjectCommand']);
  });
});

describeUnits('dynalite', cloud);

function kill(): never {
  throw new Error('killed');
}
