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
      label={t(isOn ? ON : OFF)}
      size="sm"
      checked={isOn}
      onChange={({ currentTarget }) => setShortcuts(currentTarget.checked)}
    />
  );
}

const ON = { vi: 'Phím tắt: bật', en: 'Shortcut keys: on' };
const OFF = { vi: 'Phím tắt: tắt', en: 'Shortcut keys: off' };
