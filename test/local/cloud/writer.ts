import { startCloud } from '../../../local/cloud/cloud.ts';
import { mapLimit } from '../../../shared/store/map-limit.ts';
import { openStore } from '../../../shared/store/open-store.ts';
import { openedCase } from '../../shared/store/samples.ts';

// Run as a process of its own and killed while it writes. It says on stdout what it was told is written.
const [dir = '', round = ''] = process.argv.slice(2);
const cloud = await startCloud({ dir });
const store = openStore(cloud);

async function write(at: number): Promise<void> {
  const childId = `${round}-${at}`;
  const cohort = `cohort-${at}`;
  const records = Array.from({ length: 50 }, (_, row) => ({
    key: `${childId}-${row}`,
    status: 'active' as const,
  }));
  const object = await store.book.writeCohort({ province: '94', feed: 'cards' }, cohort, records);
  await store.cases.save(openedCase('94', childId));
  process.stdout.write(`${JSON.stringify({ childId, object })}\n`);
}

await mapLimit(
  Array.from({ length: 100_000 }, (_, at) => at),
  8,
  write,
);
