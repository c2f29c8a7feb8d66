import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameOf } from '../../../../shared/identity/name.ts';
import { givenOutline, nameOutline } from '../../../../shared/linkage/people/outline.ts';
import { personOf } from '../../../../shared/linkage/people/person-of.ts';

const LETTERS = [...'aáàâấăặbcdđDĐeéêệgGhiíyỹIjklmnoóôộơợpqQuúưựvwxz'];
const word = fc.array(fc.constantFrom(...LETTERS), { minLength: 1, maxLength: 5 });
const blank = fc.constantFrom(' ', ' ', ' ', '  ', ' - ', "'", '.', ' (1) ', 'ñ');

const written = fc
  .array(fc.tuple(word, blank), { minLength: 1, maxLength: 4 })
  .map((words) => words.map(([letters, after]) => letters.join('') + after).join(''));

/** The same name as other clerks may write it. */
const respelt = (text: string) => [
  text.toUpperCase(),
  text.normalize('NFD'),
  ` ${text} `,
  nameOf(text).canonical,
];

const named = (name: string) => personOf({ ref: 'a', names: [name] });
/** The same name beside another source's, so that it is read and not merely looked at. */
const read = (name: string) => personOf({ ref: 'a', names: [name, 'Sơn Thị Na'] });

describe('outlines', () => {
  it('are equal wherever the names are', () => {
    fc.assert(
      fc.property(written, (text) => {
        // "CB A" is no name but a placeholder, and nothing is matched by it.
        fc.pre(named(text).names.length > 0);
        const spellings = respelt(text).filter((one) => nameOf(one).canonical === nameOf(text).canonical);

        for (const one of spellings) expect(nameOutline(named(one))).toBe(nameOutline(named(text)));
      }),
    );
  });

  it('are equal wherever the folded given names are', () => {
    fc.assert(
      fc.property(written, (text) => {
        const given = nameOf(text).bare.at(-1);
        fc.pre(given !== undefined && named(text).names.length > 0);

        expect(givenOutline(named(`Lý ${given}`))).toBe(givenOutline(named(text)));
      }),
    );
  });

  it('are the same read off the text and off the name', () => {
    fc.assert(
      fc.property(written, (text) => {
        fc.pre(named(text).names.length > 0);

        expect(nameOutline(read(text))).toBe(nameOutline(named(text)));
        expect(givenOutline(read(text))).toBe(givenOutline(named(text)));
      }),
    );
  });

  it('leave an ordinary name unread', () => {
    const unread = {
      soleName: 'Lý Hoàng Khải',
      get names(): never {
        throw new Error('read');
      },
    };

    expect([nameOutline(unread), givenOutline(unread)]).not.toContain(undefined);
  });

  it('tell most names apart', () => {
    expect(nameOutline(named('Lý Hoàng Khải'))).not.toBe(nameOutline(named('Lý Hoàng Khang')));
    expect(givenOutline(named('Lý Hoàng Khải'))).not.toBe(givenOutline(named('Lý Hoàng Khang')));
  });
});
