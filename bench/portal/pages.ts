import type { Role } from '../../shared/access/roles.ts';
import type { World } from './world.ts';

/** A page to be looked at, and as whom. */
export interface Shown {
  name: string;
  as?: Role;
  path(world: World): string;
}

/** Every page of the portal. */
export const PAGES: readonly Shown[] = [
  { name: 'welcome', path: () => '/' },
  { name: 'coverage', as: 'province_officer', path: () => '/coverage' },
  { name: 'coverage-all-communes', as: 'province_officer', path: () => '/coverage?rows=communes' },
  { name: 'coverage-commune', as: 'commune_lead', path: ({ commune }) => `/coverage/${commune}` },
  { name: 'follow-up', as: 'province_officer', path: () => '/follow-up' },
  { name: 'forecast', as: 'province_officer', path: () => '/forecast' },
  {
    name: 'list-of-province',
    as: 'province_officer',
    path: ({ province }) => `/units/${province}?which=all`,
  },
  { name: 'list', as: 'commune_staff', path: ({ commune }) => `/units/${commune}` },
  { name: 'list-by-hamlet', as: 'commune_lead', path: ({ commune }) => `/units/${commune}?order=hamlet` },
  { name: 'offers', as: 'commune_staff', path: ({ commune }) => `/units/${commune}/offers` },
  { name: 'return', as: 'commune_staff', path: ({ commune }) => `/units/${commune}/return` },
  { name: 'unsent', as: 'commune_staff', path: () => '/unsent' },
  { name: 'child', as: 'commune_staff', path: ({ child }) => `/children/${child}` },
  { name: 'child-with-sibling', as: 'commune_lead', path: ({ sibling }) => `/children/${sibling}` },
  { name: 'search', as: 'province_officer', path: () => '/search' },
  { name: 'reviews', as: 'reviewer', path: () => '/reviews' },
  { name: 'review', as: 'reviewer', path: ({ review }) => `/reviews/${review}` },
  { name: 'decisions', as: 'reviewer', path: () => '/reviews/decisions' },
  { name: 'data', as: 'province_officer', path: () => '/data' },
  { name: 'import', as: 'province_officer', path: ({ import: id }) => `/data/imports/${id}` },
  { name: 'runs', as: 'province_officer', path: () => '/data/runs' },
  { name: 'run', as: 'province_officer', path: ({ run }) => `/data/runs/${run}` },
  { name: 'reports', as: 'province_officer', path: () => '/reports' },
  { name: 'access-log', as: 'auditor', path: () => '/access-log' },
  { name: 'contacts', as: 'province_officer', path: () => '/contacts' },
  { name: 'users', as: 'province_officer', path: () => '/users' },
  { name: 'account', as: 'commune_staff', path: () => '/account' },
  { name: 'not-yours', as: 'commune_staff', path: () => '/data' },
];
