import {
  IconChartBar,
  IconChecklist,
  IconClock,
  IconDatabase,
  IconFileDescription,
  IconHistory,
  IconInbox,
  IconListCheck,
  IconMail,
  IconSearch,
  IconUsers,
  IconUsersGroup,
} from '@tabler/icons-react';
import type { Command } from '../../shared/access/commands.ts';
import type { Role } from '../../shared/access/roles.ts';
import { reachOf, type Scope } from '../../shared/access/scope.ts';
import type { Words } from '../language/words.ts';
import { unitAtHand } from '../units/own-units.ts';

export interface Destination {
  to: string;
  words: Words;
  command: Command;
  Icon: typeof IconChartBar;
}

/** Where a person with this scope can go from where they are, in the order of their work. */
export function destinationsOf(scope: Scope, pathname: string): Destination[] {
  return destinationsAt(unitAtHand(scope.units, pathname) ?? scope.province).filter(
    ({ command }) => reachOf(scope, command).length > 0,
  );
}

function destinationsAt(unit: string): Destination[] {
  return [
    at('/coverage', { vi: 'Tỉ lệ bao phủ', en: 'Coverage' }, 'read_coverage', IconChartBar),
    at(`/units/${unit}`, { vi: 'Danh sách việc', en: 'Working list' }, 'list_cases', IconListCheck),
    ...offersAt(unit),
    at('/search', { vi: 'Tìm trẻ', en: 'Search' }, 'search_children', IconSearch),
    at('/reviews', { vi: 'Rà soát', en: 'Review' }, 'list_reviews', IconChecklist),
    at('/follow-up', { vi: 'Theo dõi, vận động', en: 'Follow-up' }, 'read_coverage', IconUsersGroup),
    at('/forecast', { vi: 'Dự báo 60 ngày', en: 'Next 60 days' }, 'read_forecast', IconClock),
    at('/data', { vi: 'Dữ liệu', en: 'Data' }, 'read_imports', IconDatabase),
    at('/reports', { vi: 'Báo cáo', en: 'Reports' }, 'export_coverage', IconFileDescription),
    at('/access-log', { vi: 'Nhật ký truy cập', en: 'Access log' }, 'read_access_log', IconHistory),
    at('/contacts', { vi: 'Địa chỉ nhận tin', en: 'Contacts' }, 'read_contacts', IconMail),
    at('/users', { vi: 'Người dùng', en: 'Users' }, 'read_users', IconUsers),
  ];
}

/** A case is offered to a commune. */
function offersAt(unit: string): Destination[] {
  if (!/^\d{5}$/.test(unit)) return [];
  const words = { vi: 'Hồ sơ chuyển đến', en: 'Offered cases' };
  return [at(`/units/${unit}/offers`, words, 'answer_transfer', IconInbox)];
}

function at(to: string, words: Words, command: Command, Icon: typeof IconChartBar): Destination {
  return { to, words, command, Icon };
}

const HOMES: Readonly<Record<Role, (scope: Scope) => string>> = {
  province_officer: () => '/coverage',
  commune_lead: ({ units }) => `/units/${units[0]}`,
  commune_staff: ({ units }) => `/units/${units[0]}`,
  reviewer: () => '/reviews',
  auditor: () => '/access-log',
  operator: () => '/data',
};

/** Where a person's day begins. */
export const homeOf = (scope: Scope): string => HOMES[scope.role](scope);
