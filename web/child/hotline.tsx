import { Anchor } from '@mantine/core';
import { IconPhoneCall } from '@tabler/icons-react';
import { useText } from '../language/language.tsx';
import type { Words } from '../language/words.ts';
import classes from './child.module.css';

/** The child-protection hotline, a tap away. */
export function Hotline({ words }: { words: Words }) {
  const t = useText();
  return (
    <Anchor href="tel:111" className={classes.paper}>
      <IconPhoneCall size={22} aria-hidden />
      {t(words)}
    </Anchor>
  );
}
