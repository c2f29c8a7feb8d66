import { NUMBER_OF_A_PERSON, RENAME } from '../../../shared/feeds/file-names.ts';
import { LARGEST_DELIVERY } from '../../../shared/feeds/table/limits.ts';
import type { Words } from '../../language/words.ts';
import { type ChosenFile, sizeOf } from './delivery.ts';

/** In bytes of UTF-8, as the API takes it. */
const LONGEST_NAME = 120;
const MOST_FILES = 200;

/** Why a file cannot be sent as it is, with how to mend it; nothing where it can. */
export function findRefusal({ name, size }: Pick<File, 'name' | 'size'>): Words | undefined {
  if (NUMBER_OF_A_PERSON.test(name)) return RENAME;
  if (size === 0) return { vi: 'Tệp trống. Hãy xuất lại tệp.', en: 'The file is empty. Export it again.' };
  if (new TextEncoder().encode(name).length > LONGEST_NAME)
    return {
      vi: 'Tên tệp quá dài. Hãy đổi tên ngắn hơn.',
      en: 'The name is too long. Choose a shorter one.',
    };
  return undefined;
}

/** Why a delivery as a whole cannot be sent. */
export function findDeliveryRefusal(files: readonly ChosenFile[]): Words | undefined {
  if (sizeOf(files) > LARGEST_DELIVERY)
    return {
      vi: 'Các tệp cộng lại lớn hơn 64 MB. Hãy gửi thành nhiều lần, các lần sau chọn “Danh sách bổ sung”.',
      en: 'The files are larger than 64 MB together. Send them in several deliveries, the later ones as “Additions”.',
    };
  if (files.length > MOST_FILES)
    return {
      vi: 'Nhiều hơn 200 tệp. Hãy gộp bớt, hoặc gửi thành nhiều lần, các lần sau chọn “Danh sách bổ sung”.',
      en: 'More than 200 files. Join some, or send several deliveries, the later ones as “Additions”.',
    };
  return undefined;
}
