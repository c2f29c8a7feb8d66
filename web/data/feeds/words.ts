import { type Freshness, STALE_AFTER_DAYS } from '../../../shared/feeds/freshness.ts';
import type { Feed } from '../../../shared/feeds/records.ts';
import type { Words } from '../../language/words.ts';

/** How old the data of a feed are, said plainly. */
export function ageWords(days: number): Words {
  if (days <= 0) return { vi: 'hôm nay', en: 'today' };
  if (days === 1) return { vi: 'hôm qua', en: 'yesterday' };
  return { vi: `${days} ngày trước`, en: `${days} days ago` };
}

/** The judgement about a feed in a sentence. */
export function freshnessWords(feed: Feed, freshness: Freshness): Words {
  if (freshness === 'never') return { vi: 'Chưa nhận tệp nào', en: 'No file has come yet' };
  if (freshness === 'stale')
    return {
      vi: `Đã cũ: quá ${STALE_AFTER_DAYS} ngày chưa có tệp mới`,
      en: `Stale: no file for more than ${STALE_AFTER_DAYS} days`,
    };
  if (feed === 'units') return { vi: 'Chỉ thay khi có sắp xếp đơn vị', en: 'Changes only with the units' };
  return { vi: 'Còn mới', en: 'Fresh' };
}
