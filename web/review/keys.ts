/** What a key does on a pair. */
export type Stroke = 'same' | 'different' | 'skip' | 'undo' | 'withdraw' | 'reason' | 'back' | 'help';

/** What of a key press says what it does. */
export interface Press {
  key: string;
  /** The place of the key, which a Vietnamese layout leaves as it is where it writes ă for 1. */
  code: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
  repeat: boolean;
}

const BY_KEY: Readonly<Record<string, Stroke>> = {
  s: 'same',
  '1': 'same',
  d: 'different',
  '2': 'different',
  k: 'skip',
  arrowright: 'skip',
  u: 'undo',
  w: 'withdraw',
  r: 'reason',
  arrowleft: 'back',
  '?': 'help',
};

const BY_CODE: Readonly<Record<string, Stroke>> = {
  KeyS: 'same',
  Digit1: 'same',
  Numpad1: 'same',
  KeyD: 'different',
  Digit2: 'different',
  Numpad2: 'different',
  KeyK: 'skip',
  KeyU: 'undo',
  KeyW: 'withdraw',
  KeyR: 'reason',
};

/**
 * What a key press does; nothing while something is typed, with a modifier, and of a key that is held down. The blank is left
 * to the browser, which scrolls by it.
 */
export function strokeOf(press: Press, isTyping: boolean): Stroke | undefined {
  if (isTyping || press.repeat || press.altKey) return undefined;
  const key = press.key.toLowerCase();
  if (press.ctrlKey || press.metaKey) return key === 'z' && !press.shiftKey ? 'undo' : undefined;
  if (press.shiftKey) return key === '?' ? 'help' : undefined;
  return BY_KEY[key] ?? BY_CODE[press.code];
}

/** Which of the listed things a digit chooses, from 0; nothing where it is none of them. */
export function choiceOf({ key, code }: Pick<Press, 'key' | 'code'>, count: number): number | undefined {
  const digit = /^[1-9]$/.test(key) ? key : /^(?:Digit|Numpad)([1-9])$/.exec(code)?.[1];
  const at = Number(digit) - 1;
  return at >= 0 && at < count ? at : undefined;
}
