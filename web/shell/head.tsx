import { ActionIcon, Burger } from '@mantine/core';
import { IconUserCircle } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useText } from '../language/language.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import classes from './shell.module.css';
import { UnsentBadge } from './unsent-badge.tsx';

/** What stands above every page, on a phone with the way to the menu; `home` is where the day begins. */
export function Head({ home, isOpen, onToggle }: { home: string; isOpen: boolean; onToggle: () => void }) {
  const t = useText();
  return (
    <header className={classes.head}>
      <Burger
        opened={isOpen}
        onClick={onToggle}
        hiddenFrom="sm"
        size="sm"
        aria-expanded={isOpen}
        aria-label={t({ vi: 'Trình đơn', en: 'Menu' })}
      />
      <Link to={home} className={classes.brand}>
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
  );
}
