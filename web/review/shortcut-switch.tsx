import { Switch } from '@mantine/core';
import { useText } from '../language/language.tsx';
import classes from './pair.module.css';
import { setShortcuts, useShortcuts } from './shortcuts.ts';

/** Turns the keys on and off. */
export function ShortcutSwitch() {
  const t = useText();
  const isOn = useShortcuts();
  return (
    <Switch
      className={classes.switch}
      label={t({ vi: 'Phím tắt', en: 'Shortcut keys' })}
      onLabel={t({ vi: 'bật', en: 'on' })}
      offLabel={t({ vi: 'tắt', en: 'off' })}
      size="md"
      checked={isOn}
      onChange={({ currentTarget }) => setShortcuts(currentTarget.checked)}
    />
  );
}
