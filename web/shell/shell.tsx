import { ActionIcon, Burger, Center, Loader, NavLink } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconUserCircle } from '@tabler/icons-react';
import { type ReactNode, Suspense } from 'react';
import { Link, Outlet, useLocation } from 'react-router';
import type { Command } from '../../shared/access/commands.ts';
import type { Scope } from '../../shared/access/scope.ts';
import { useSendOutbox } from '../device/use-outbox.ts';
import { useText } from '../language/language.tsx';
import { useMay, useSession } from '../sign-in/use-session.tsx';
import { Welcome } from '../start/welcome.tsx';
import { AwayNotice } from './away-notice.tsx';
import { Breakage } from './breakage.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { destinationsOf } from './navigation.ts';
import { NotYours } from './not-here.tsx';
import classes from './shell.module.css';
import { Top } from './top.ts';
import { UnsentBadge } from './unsent-badge.tsx';
import { UpdateNotice } from './update-notice.tsx';

/** What stands around every page; before somebody is known, the way to sign in. */
export function Shell() {
  const { state } = useSession();
  if (state.is === 'starting') return <Waiting />;
  if (state.is === 'out') return <Welcome failed={state.failed === true} />;
  return <House scope={state.scope} />;
}

function House({ scope }: { scope: Scope }) {
  const t = useText();
  const { pathname } = useLocation();
  const [isOpen, { toggle, close }] = useDisclosure(false);
  useSendOutbox();
  return (
    <div className={classes.house}>
      <header className={classes.head}>
        <Burger
          opened={isOpen}
          onClick={toggle}
          hiddenFrom="sm"
          size="sm"
          aria-expanded={isOpen}
          aria-label={t({ vi: 'Trình đơn', en: 'Menu' })}
        />
        <Link to="/" className={classes.brand}>
          <img src="/icon.svg" alt="" width={24} height={24} />
          Bao Phủ
        </Link>
        <UnsentBadge />
        <LanguageSwitch />
        <ActionIcon
          component={Link}
          to="/account"
          variant="subtle"
          size="lg"
          aria-label={t({ vi: 'Tài khoản', en: 'Account' })}
        >
          <IconUserCircle aria-hidden />
        </ActionIcon>
      </header>
      <nav
        className={`${classes.pages} ${isOpen ? '' : classes.shut}`}
        aria-label={t({ vi: 'Các trang', en: 'Pages' })}
      >
        <Destinations scope={scope} onGone={close} />
      </nav>
      <Top />
      <main className={classes.main}>
        <AwayNotice />
        <UpdateNotice />
        <Breakage key={pathname}>
          <Suspense fallback={<Waiting />}>
            <Outlet />
          </Suspense>
        </Breakage>
      </main>
    </div>
  );
}

function Destinations({ scope, onGone }: { scope: Scope; onGone: () => void }) {
  const t = useText();
  const { pathname } = useLocation();
  const all = destinationsOf(scope, pathname);
  const current = all.filter(({ to }) => pathname === to || pathname.startsWith(`${to}/`)).at(-1);
  return all.map((one) => (
    <NavLink
      key={one.to}
      component={Link}
      to={one.to}
      label={t(one.words)}
      leftSection={<one.Icon size={20} aria-hidden />}
      active={one === current}
      aria-current={one === current ? 'page' : undefined}
      onClick={onGone}
    />
  ));
}

/** Shows a page to those whose role has its command somewhere. */
export function Guarded({ command, children }: { command: Command; children: ReactNode }) {
  return useMay(command) ? children : <NotYours />;
}

function Waiting() {
  const t = useText();
  return (
    <Center h="50vh" role="status" aria-label={t({ vi: 'Đang tải', en: 'Loading' })}>
      <Loader />
    </Center>
  );
}
