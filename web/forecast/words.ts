import { FORECAST_RULES } from '../../shared/follow-up/forecast.ts';
import { type Words, words } from '../language/words.ts';

export const FORECAST_WORDS = {
  title: { vi: 'Dự báo 60 ngày', en: 'The next 60 days' },
  births: { vi: 'Trẻ sắp sinh, cần thẻ mới', en: 'Births that will need a card' },
  birthsWithoutCard: { vi: 'Trong đó dễ bị sót thẻ', en: 'Of them likely left without one' },
  cardsEnding: { vi: 'Thẻ sắp hết hạn', en: 'Cards that end' },
  turningSix: { vi: 'Trẻ tròn 6 tuổi', en: 'Children turning six' },
  rightEnding: { vi: 'Hết quyền hưởng thẻ trẻ em', en: 'Right to the card ends' },
} as const satisfies Record<string, Words>;

export const DAYS_WORDS = {
  cardsEnding: {
    vi: 'Theo ngày đầu tiên không còn thẻ. Các em chưa đủ 6 tuổi: cần gia hạn trước ngày đó.',
    en: 'By the first day without the card. These children are not six yet: the cards want renewing before.',
  },
  turningSix: {
    vi: 'Theo ngày đủ 72 tháng tuổi. Từ ngày đó không còn tính trong diện trẻ dưới 6 tuổi.',
    en: 'By the day they complete 72 months. From then on they are not counted among those under six.',
  },
  rightEnding: {
    vi: 'Theo ngày cuối thẻ trẻ em còn giá trị theo luật: đủ 72 tháng tuổi, hoặc 30/9 nếu chưa đến kỳ nhập học. Sau đó các em tham gia BHYT học sinh.',
    en: 'By the last day the law gives them the card: 72 months, or 30 September where school has not begun. After it they are insured as pupils.',
  },
} as const satisfies Record<string, Words>;

/** Between which ends a figure will lie, nine times in ten. */
export const rangeWords = words(
  (low: string, high: string) => `Chín phần mười khả năng: từ ${low} đến ${high} trẻ`,
  (low: string, high: string) => `Nine times in ten: from ${low} to ${high}`,
);

export const basisWords = words(
  (registered: string, window: string, share: string) =>
    `Dự báo dựa trên ${registered} trẻ đã đăng ký khai sinh (${window}); ${share} trẻ mới sinh vẫn chưa có thẻ sau ${FORECAST_RULES.newbornAfterDays} ngày kể từ ngày đăng ký.`,
  (registered: string, window: string, share: string) =>
    `It rests on ${registered} births registered (${window}); ${share} of newborns still have no card ${FORECAST_RULES.newbornAfterDays} days after registration.`,
);
