import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** What a running cloud leaves in its directory for other processes to find it. */
const announcement = z.object({
  s3: z.url(),
  dynamo: z.url(),
  /** Port of the lease desk and what it says. */
  desk: z.int().min(1).max(65_535),
  token: z.string().min(1),
  pid: z.int(),
});
export type Announcement = z.infer<typeof announcement>;

const FILE = 'cloud.json';

/** Makes the cloud findable; readers see the whole file or none. */
export function announce(dir: string, own: Announcement): void {
  const aside = join(dir, `${FILE}.${own.pid}`);
  writeFileSync(aside, `${JSON.stringify(own, undefined, 2)}\n`, { mode: 0o600 });
  renameSync(aside, join(dir, FILE));
}

/** Takes the announcement down. */
export function withdraw(dir: string): void {
  rmSync(join(dir, FILE), { force: true });
}

/** The announcement in a directory, live or left behind by a killed process; `undefined` when none can be read. */
export function readAnnouncement(dir: string): Announcement | undefined {
  try {
    return announcement.parse(JSON.parse(readFileSync(join(dir, FILE), 'utf8')));
  } catch {
    return undefined;
  }
}
