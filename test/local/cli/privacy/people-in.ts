import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unitsOf } from '../../../../local/province/geography.ts';
import { readFeed } from '../../../../shared/feeds/read-feed.ts';
import type { Feed } from '../../../../shared/feeds/records.ts';

const FEEDS = ['births', 'residents', 'cards'] as const satisfies Feed[];
const HELD =
  /^(?:full_name|mother_name|father_name|head_name|guardian_name|.*personal_id|social_insurance_no|card_no)$/;
/** Shorter texts are words of everyday. */
const SHORTEST = 9;

/** The files of a feed a demo made. */
export function filesOfDemo(data: string, feed: Feed): { name: string; bytes: Uint8Array }[] {
  const files = join(data, 'demo', '94', 'files');
  return readdirSync(files)
    .filter((name) => name.startsWith(feed))
    .map((name) => ({ name, bytes: readFileSync(join(files, name)) }));
}

/** Names, numbers and cards of the people in the files of a demo, as they were read and as they were written. */
export function peopleIn(data: string): string[] {
  const records = FEEDS.flatMap((feed) => readFeed(feed, filesOfDemo(data, feed)).records);
  const texts = records.flatMap(({ raw = {}, ...values }) => [...textsIn(values), ...textsIn(raw)]);
  const places = unitsOf('94', '2023')
    .map(({ name }) => name)
    .join(' ');
  return [...new Set(texts)].filter((text) => text.length >= SHORTEST && !places.includes(text));
}

const textsIn = (values: object): string[] =>
  Object.entries(values).flatMap(([column, value]) =>
    HELD.test(column) && typeof value === 'string' ? value.trim() : [],
  );
