import { describe, expect, it } from 'vitest';
import { usageCounter, usedBy } from '../../../shared/store/usage-counter.ts';

const CALL = { service: 's3', command: 'PutObjectCommand', kind: 'write', sent: 2e9, received: 0 } as const;

describe('what a call uses', () => {
  it.each(['PutObjectCommand', 'UploadPartCommand', 'CompleteMultipartUploadCommand'])(
    '%s is a PUT',
    (command) => {
      expect(usedBy({ ...CALL, command })).toEqual({ 's3.puts': 1, 's3.gbIn': 2 });
    },
  );

  it.each(['GetObjectCommand', 'HeadObjectCommand'])('%s is a GET', (command) => {
    expect(usedBy({ ...CALL, command, kind: 'read', sent: 0 })).toEqual({ 's3.gets': 1 });
  });

  it.each(['DeleteObjectCommand', 'AbortMultipartUploadCommand'])('%s is free', (command) => {
    expect(usedBy({ ...CALL, command })).toEqual({});
  });

  it('listing is charged like a PUT', () => {
    expect(usedBy({ ...CALL, command: 'ListObjectsV2Command', kind: 'read', sent: 0 })).toMatchObject({
      's3.puts': 1,
    });
  });

  it('of the registry is its request units', () => {
    const call = { ...CALL, service: 'dynamodb', command: 'QueryCommand', kind: 'read', units: 2.5 } as const;

    expect(usedBy(call)).toEqual({ 'dynamodb.readUnits': 2.5 });
    expect(usedBy({ ...call, kind: 'write' })).toEqual({ 'dynamodb.writeUnits': 2.5 });
  });
});

describe('a usage counter', () => {
  it('adds up until it is taken, refused writes among them', () => {
    const { observer, take } = usageCounter();
    const write = { ...CALL, service: 'dynamodb', units: 2 } as const;

    observer.after?.(write);
    observer.refused?.(write);

    expect(take()).toEqual({ 'dynamodb.writeUnits': 4 });
    expect(take()).toEqual({});
  });
});
