import { useDisclosure } from '@mantine/hooks';
import { Suspense } from 'react';
import { Outlet, useLocation } from 'react-router';
import type { Scope } from '../../shared/access/scope.ts';
import { useSendOutbox } from '../device/use-outbox.ts';
import { useText } from '../language/language.tsx';
import { useSession } from '../sign-in/use-session.tsx';
import { Welcome } from '../start/welcome.tsx';
import { AwayNotice } from './away-notice.tsx';
import { Breakage } from './breakage.tsx';
import { Destinations } from './destinations.tsx';
import { Head } from './head.tsx';
import { homeOf } from './navigation.ts';
import classes from './shell.module.css';
import { CONTENT, SkipLink } from './skip-link.tsx';
import { Top } from './top.ts';
import { UpdateNotice } from './update-notice.tsx';
import { Waiting } from './waiting.tsx';

/** What stands around every page; before somebody is known, the way to sign in. */
export function Shell() {
  const { state } = useSession();
  if (state.is === 'starting') return <Waiting />;
  if (state.is === 'out') return <Welcome failed={state.failed === true} />;
  return <House scope={state.scope} />;
}

function House({ scope }: { scope: Scope }) {
  const t = useText();
  const [isOpen, { toggle, close }] = useDisclosure(false);
  useSendOutbox();
  return (
    <div className={classes.house}>
      <SkipLink />
      <Head home={homeOf(scope)} isOpen={isOpen} onToggle={toggle} />
      <nav
        className={`${classes.pages} ${isOpen ? '' : classes.shut}`}
        aria-label={t({ vi: 'Các trang', en: 'Pages' })}
      >
        <Destinations scope={scope} onGone={close} />
      </nav>
      <Top />
      <Content />
    </div>
  );
}

function Content() {
  const { pathname } = useLocation();
  return (
    <main className={classes.main} id={CONTENT} tabIndex={-1}>
      <AwayNotice />
      <UpdateNotice />
      <Breakage key={pathname}>
        <Suspense fallback={<Waiting />}>
          <Outlet />
        </Suspense>
      </Breakage>
    </main>
  );
}
