import { describe, expect, it } from 'vitest';
import { choiceOf, type Press, strokeOf } from '../../../web/review/keys.ts';

const PLAIN = { code: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, repeat: false };
const press = (key: string, more: Partial<Press> = {}): Press => ({ ...PLAIN, key, ...more });

describe('a key on a pair', () => {
  it.each([
    ['s', 'same'],
    ['1', 'same'],
    ['d', 'different'],
    ['2', 'different'],
    ['k', 'skip'],
    [' ', undefined],
    ['ArrowRight', 'skip'],
    ['ArrowLeft', 'back'],
    ['u', 'undo'],
    ['w', 'withdraw'],
    ['r', 'reason'],
    ['S', 'same'],
    ['x', undefined],
  ])('%s means %s', (key, stroke) => {
    expect(strokeOf(press(key), false)).toBe(stroke);
  });

  it('is told by its place where a Vietnamese layout or input method writes another letter', () => {
    expect(strokeOf(press('ă', { code: 'Digit1' }), false)).toBe('same');
    expect(strokeOf(press('Process', { code: 'KeyD' }), false)).toBe('different');
  });

  it.each(['ctrlKey', 'metaKey', 'altKey', 'shiftKey'] as const)('does nothing with %s', (modifier) => {
    expect(strokeOf(press('s', { [modifier]: true }), false)).toBeUndefined();
  });

  it('undoes with Ctrl and z, and asks for help with a question mark', () => {
    expect(strokeOf(press('z', { ctrlKey: true }), false)).toBe('undo');
    expect(strokeOf(press('z', { metaKey: true }), false)).toBe('undo');
    expect(strokeOf(press('?', { shiftKey: true }), false)).toBe('help');
  });

  it('does nothing while something is typed, and nothing more while it is held down', () => {
    expect(strokeOf(press('s'), true)).toBeUndefined();
    expect(strokeOf(press('z', { ctrlKey: true }), true)).toBeUndefined();
    expect(strokeOf(press('d', { repeat: true }), false)).toBeUndefined();
  });
});

describe('a digit in a list', () => {
  it.each([
    [{ key: '1', code: 'Digit1' }, 0],
    [{ key: 'â', code: 'Digit2' }, 1],
    [{ key: '3', code: 'Numpad3' }, 2],
    [{ key: '4', code: 'Digit4' }, undefined],
    [{ key: '0', code: 'Digit0' }, undefined],
    [{ key: 'a', code: 'KeyA' }, undefined],
  ])('%j chooses %s of three', (digit, at) => {
    expect(choiceOf(digit, 3)).toBe(at);
  });
});
