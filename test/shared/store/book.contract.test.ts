import { describe, expect, inject, it } from 'vitest';
import { describeBook } from './book-suite.ts';
import { onEngine } from './engines/on-engine.ts';
import { newBucket, PORTAL_ORIGIN } from './engines/place.ts';
import { describeInbox } from './inbox-suite.ts';
import { describeObjects } from './objects-suite.ts';
import { temporaryDoor } from './temporary-door.ts';

const embedded = temporaryDoor();
describeBook('fauxqs', embedded);
describeObjects('fauxqs', embedded);
describeInbox('the door before fauxqs', embedded, (upload) => embedded.store().uploads.put(upload));

onEngine({ name: 'moto', url: inject('moto'), open: newBucket }, (bench) => {
  describeBook('moto', bench);
  describeObjects('moto', bench);
  // S3 knows from the signature alone what was announced.
  describeInbox('moto', bench, async () => undefined);

  describe('a page of the portal on another origin than S3', () => {
    const ask = async (origin: string, headers: string) => {
      const announced = {
        province: '94',
        feed: 'cards',
        uploadId: 'u',
        size: 1,
        sha256: 'ab'.repeat(32),
      } as const;
      const { url } = await bench.store().inbox.addressFor(announced, new Date());
      const wanted = { 'access-control-request-method': 'PUT', 'access-control-request-headers': headers };
      return fetch(url, { method: 'OPTIONS', headers: { origin, ...wanted } });
    };

    it('may send a file with the headers an address asks for, by the rule the bucket has', async () => {
      const answer = await ask(PORTAL_ORIGIN, 'content-type,x-amz-checksum-sha256');

      expect(answer.status).toBe(200);
      expect(answer.headers.get('access-control-allow-origin')).toBe(PORTAL_ORIGIN);
      expect(answer.headers.get('access-control-allow-headers')).toContain('x-amz-checksum-sha256');
    });

    it('may not where the page is somebody else’s', async () => {
      expect((await ask('https://elsewhere.example', 'x-amz-checksum-sha256')).status).toBe(403);
    });
  });
});
