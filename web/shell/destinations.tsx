import { NavLink } from '@mantine/core';
import { Link, useLocation } from 'react-router';
import type { Scope } from '../../shared/access/scope.ts';
import { focusHeading } from '../design/arrival.ts';
import { useText } from '../language/language.tsx';
import { destinationsOf } from './navigation.ts';

/** Where one can go from here; `onGone` once somebody does. */
export function Destinations({ scope, onGone }: { scope: Scope; onGone: () => void }) {
  const t = useText();
  const { pathname } = useLocation();
  const all = destinationsOf(scope, pathname);
  const current = all.filter(({ to }) => pathname === to || pathname.startsWith(`${to}/`)).at(-1);
  const leave = (to: string) => {
    onGone();
    // Who chooses the page they are on stays there, and the menu under their finger is gone.
    if (to === pathname) focusHeading();
  };
  return all.map((one) => (
    <NavLink
      key={one.to}
      component={Link}
      to={one.to}
      label={t(one.words)}
      leftSection={<one.Icon size={20} aria-hidden />}
      active={one === current}
      aria-current={one === current ? 'page' : undefined}
      onClick={() => leave(one.to)}
    />
  ));
}
