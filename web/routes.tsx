import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import { Route, Routes } from 'react-router';
import type { Command } from '../shared/access/commands.ts';
import { Guarded } from './shell/guarded.tsx';
import { Missing } from './shell/not-here.tsx';
import { Shell } from './shell/shell.tsx';
import { StartPage } from './start/start-page.tsx';

interface PageModule {
  Component: ComponentType;
}

interface PageRoute {
  path: string;
  command: Command;
  Page: LazyExoticComponent<ComponentType>;
}

/** A page in a chunk of its own, for the roles that have the command somewhere. */
function page(path: string, command: Command, load: () => Promise<PageModule>): PageRoute {
  return { path, command, Page: lazy(async () => ({ default: (await load()).Component })) };
}

/** The pages of the portal and their addresses, which hold unit codes and opaque ids, never anything of a person. */
const PAGES: readonly PageRoute[] = [
  page('/coverage/:unit?', 'read_coverage', () => import('./coverage/coverage-page.tsx')),
  page('/follow-up/:unit?', 'read_coverage', () => import('./follow-up/follow-up-page.tsx')),
  page('/forecast/:unit?', 'read_forecast', () => import('./forecast/forecast-page.tsx')),
  page('/units/:unit', 'list_cases', () => import('./work-list/work-list-page.tsx')),
  page('/units/:unit/offers', 'answer_transfer', () => import('./work-list/offers-page.tsx')),
  page('/units/:unit/return', 'return_list', () => import('./work-list/return-page.tsx')),
  page('/unsent', 'read_case', () => import('./work-list/unsent-page.tsx')),
  page('/children/:childId', 'read_child', () => import('./child/child-page.tsx')),
  page('/search', 'search_children', () => import('./search/search-page.tsx')),
  page('/reviews', 'list_reviews', () => import('./review/queue-page.tsx')),
  page('/reviews/decisions', 'list_reviews', () => import('./review/decisions-page.tsx')),
  page('/reviews/:childId', 'list_reviews', () => import('./review/pair-page.tsx')),
  page('/data', 'read_imports', () => import('./data/feeds-page.tsx')),
  page('/data/imports/:importId', 'read_imports', () => import('./data/import-page.tsx')),
  page('/data/runs', 'read_runs', () => import('./data/runs-page.tsx')),
  page('/data/runs/:runId', 'read_runs', () => import('./data/run-page.tsx')),
  page('/reports', 'export_coverage', () => import('./reports/reports-page.tsx')),
  page('/access-log', 'read_access_log', () => import('./access-log/access-log-page.tsx')),
  page('/contacts', 'read_contacts', () => import('./people/contacts-page.tsx')),
  page('/users', 'read_users', () => import('./people/users-page.tsx')),
];

/** A commune's list is what most who sign in come for: its parts come while the page begins, or the provider answers. */
export function fetchAhead(): void {
  if (/^\/(signed-in$|units\/)/.test(window.location.pathname)) void import('./work-list/work-list-page.tsx');
}

/** Its dialogues are more than half of what a list needs. */
const AccountPage = lazy(async () => ({ default: (await import('./shell/account-page.tsx')).AccountPage }));

/** Every page inside the shell. */
export function Portal() {
  return (
    <Routes>
      <Route element={<Shell />}>
        <Route path="/" element={<StartPage />} />
        <Route path="/signed-in" element={null} />
        <Route path="/account" element={<AccountPage />} />
        {PAGES.map(({ path, command, Page }) => (
          <Route
            key={path}
            path={path}
            element={
              <Guarded command={command}>
                <Page />
              </Guarded>
            }
          />
        ))}
        <Route path="*" element={<Missing />} />
      </Route>
    </Routes>
  );
}
