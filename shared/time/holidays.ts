import { addDays, daysBetween, type IsoDate } from './calendar.ts';

interface Holiday {
  from: IsoDate;
  to: IsoDate;
  name: string;
}

/**
 * Days off of the civil service, Labour Code 2019, Art. 112, with the compensation days for holidays that fell on a
 * weekend and the bridging days the Prime Minister's office granted each year. The lunar days (Tết, 10/3) are facts of
 * the calendar; the choice of the Tết week and of the day beside 2 September is announced once a year.
 */
const HOLIDAYS: readonly Holiday[] = [
  { from: '2023-01-01', to: '2023-01-02', name: 'Tết Dương lịch' },
  { from: '2023-01-20', to: '2023-01-26', name: 'Tết Quý Mão' },
  { from: '2023-04-29', to: '2023-05-03', name: 'Giỗ Tổ Hùng Vương, 30/4, 1/5' },
  { from: '2023-09-01', to: '2023-09-04', name: 'Quốc khánh' },
  { from: '2024-01-01', to: '2024-01-01', name: 'Tết Dương lịch' },
  { from: '2024-02-08', to: '2024-02-14', name: 'Tết Giáp Thìn' },
  { from: '2024-04-18', to: '2024-04-18', name: 'Giỗ Tổ Hùng Vương' },
  { from: '2024-04-29', to: '2024-05-01', name: '30/4, 1/5' },
  { from: '2024-09-02', to: '2024-09-03', name: 'Quốc khánh' },
  { from: '2025-01-01', to: '2025-01-01', name: 'Tết Dương lịch' },
  { from: '2025-01-27', to: '2025-01-31', name: 'Tết Ất Tỵ' },
  { from: '2025-04-07', to: '2025-04-07', name: 'Giỗ Tổ Hùng Vương' },
  { from: '2025-04-30', to: '2025-05-02', name: '30/4, 1/5' },
  { from: '2025-09-01', to: '2025-09-02', name: 'Quốc khánh' },
  { from: '2026-01-01', to: '2026-01-01', name: 'Tết Dương lịch' },
  { from: '2026-02-16', to: '2026-02-20', name: 'Tết Bính Ngọ' },
  { from: '2026-04-26', to: '2026-04-27', name: 'Giỗ Tổ Hùng Vương' },
  { from: '2026-04-30', to: '2026-05-01', name: '30/4, 1/5' },
  { from: '2026-09-01', to: '2026-09-02', name: 'Quốc khánh' },
];

function daysOf({ from, to }: Holiday): IsoDate[] {
  return Array.from({ length: daysBetween(from, to) + 1 }, (_, at) => addDays(from, at));
}

/**
 * Days the civil service does not work, 2023 to 2026, weekends inside a break included. Not in the table, because not
 * confirmed: the bridging days of 2026 (2 January and 31 August, worked on other Saturdays) and any holiday made after
 * the year's announcement. A day missing here makes a deadline a day earlier, never later. Extend it every December.
 */
export const VIETNAM_HOLIDAYS: ReadonlySet<IsoDate> = new Set(HOLIDAYS.flatMap(daysOf));
