import { FEED_WORDS } from '../feed-words.ts';
import { FEEDS, type Feed } from '../records.ts';
import { RefusedFile } from '../refusals.ts';
import { columnOf } from './columns-of.ts';

/** Feeds share the columns of a person: only so many more than these tell that a file is of another feed. */
const CLEARLY_MORE = 3;

/**
 * Throws `RefusedFile` E1020 when another feed knows clearly more columns of the file than the feed it is imported as.
 * A file whose headings its own feed knows, all but two, is never refused: nobody can know more of them.
 */
export function demandFittingFeed(feed: Feed, headings: readonly string[]): void {
  const own = columnsKnown(feed, headings);
  const [best] = FEEDS.map((other) => ({ other, known: columnsKnown(other, headings) })).sort(
    (one, two) => two.known - one.known,
  );
  if (best === undefined || best.known < own + CLEARLY_MORE) return;
  throw new RefusedFile('E1020', {
    details: {
      other: FEED_WORDS[best.other],
      known: String(best.known),
      feed: FEED_WORDS[feed],
      own: String(own),
    },
  });
}

const columnsKnown = (feed: Feed, headings: readonly string[]): number =>
  new Set(headings.map((heading) => columnOf(feed, heading)).filter((column) => column !== undefined)).size;
