import { S3Client } from '@aws-sdk/client-s3';
import { describe, expect, it } from 'vitest';
import { dropsIn } from '../../../shared/store/book/drops.ts';
import { answeredBy, listener, type Service } from '../../functions/deployed/surroundings.ts';

const CONFIG = { region: 'local', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } };
const DROPPED = { key: 'inbox/drop/94/cards/delta/cards.csv', versionId: 'IYV3p45BT0ac8hjHg1houSdS1a.Mro8e' };
const ADDRESS = { Bucket: 'data', Key: DROPPED.key, VersionId: DROPPED.versionId };

const dropsOf = (service: Service) => dropsIn(answeredBy(new S3Client(CONFIG), service), 'data');

const failure = (name: string) => Object.assign(new Error('said by S3'), { name });

describe('the dropped files of a bucket with versions', () => {
  it('are looked at, read and removed in the version that was told of', async () => {
    const { calls, service } = listener(({ command }) => ({
      ContentLength: 3,
      ...(command === 'GetObject' && {
        Body: { transformToByteArray: async () => new Uint8Array([1, 2, 3]) },
      }),
    }));
    const drops = dropsOf(service);

    expect(await drops.sizeOf(DROPPED)).toBe(3);
    expect(await drops.read(DROPPED)).toEqual(new Uint8Array([1, 2, 3]));
    await drops.remove(DROPPED);

    expect(calls).toEqual(
      ['HeadObject', 'GetObject', 'DeleteObject'].map((command) => ({ command, input: ADDRESS })),
    );
  });

  it('are nothing once the version is gone', async () => {
    const drops = dropsOf(() => {
      throw failure('NoSuchVersion');
    });

    expect(await drops.sizeOf(DROPPED)).toBeUndefined();
    expect(await drops.read(DROPPED)).toBeUndefined();
  });

  it('are no less there because S3 could not be asked', async () => {
    const drops = dropsOf(() => {
      throw failure('AccessDenied');
    });

    await expect(drops.sizeOf(DROPPED)).rejects.toThrow('said by S3');
  });
});
