import { FEED_WORDS } from '../../shared/feeds/feed-words.ts';
import type { Feed } from '../../shared/feeds/records.ts';
import type { Words } from '../language/words.ts';

/** What a feed is called as a heading. */
export function feedTitle(feed: Feed): Words {
  const { vi, en } = FEED_WORDS[feed];
  return { vi: capitalised(vi), en: capitalised(en) };
}

const capitalised = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
