import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a running cloud leaves in its directory for other processes to find it. */
export interface Announcement {
  s3: string;
  dynamo: string;
  /** Port of the lease desk and what it says. */
  desk: number;
  token: string;
  pid: number;
}

const FILE = 'cloud.json';

/** Makes the cloud findable; readers see the whole file or none. */
export function announce(dir: string, announcement: Announcement): void {
  const aside = join(dir, `${FILE}.${announcement.pid}`);
  writeFileSync(aside, `${JSON.stringify(announcement, undefined, 2)}\n`, { mode: 0o600 });
  renameSync(aside, join(dir, FILE));
}

/** Takes the announcement down. */
export function withdraw(dir: string): void {
  rmSync(join(dir, FILE), { force: true });
}

/** The announcement in a directory, live or left behind by a killed process; `undefined` when there is none. */
export function readAnnouncement(dir: string): Announcement | undefined {
  try {
    return JSON.parse(readFileSync(join(dir, FILE), 'utf8')) as Announcement;
  } catch {
    return undefined;
  }
}
