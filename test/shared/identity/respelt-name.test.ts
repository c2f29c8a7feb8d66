import { describe, expect, it } from 'vitest';
import { nameOf } from '../../../shared/identity/name.ts';
import { respelt } from '../../../shared/identity/respelt-name.ts';

describe('the letters of a name', () => {
  it('have i where y is another spelling of it, and keep what was written', () => {
    expect(respelt(nameOf('Lý Thị Mỹ'))).toEqual({
      words: ['li', 'thi', 'mi'],
      text: 'li thi mi',
      written: 'ly thi my',
    });
  });

  it('keep a y that is a sound of its own', () => {
    expect(respelt(nameOf('Huỳnh Thúy Kỳ'))).toEqual({
      words: ['huynh', 'thuy', 'ki'],
      text: 'huynh thuy ki',
      written: 'huynh thuy ky',
    });
  });

  it('are taken as they are without any y', () => {
    const name = nameOf('Thạch Thị Sa');

    const { words, ...texts } = respelt(name);

    expect(words).toBe(name.bare);
    expect(texts).toEqual({ text: 'thach thi sa', written: 'thach thi sa' });
  });
});
