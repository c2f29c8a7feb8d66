import { fullName, type PersonName } from '../names/naming.ts';
import { type Random, weighted } from '../random.ts';

type Respell = (name: PersonName, random: Random) => string;

const KINDS = weighted<Respell>([
  [otherApostrophe, 34],
  [otherBlank, 18],
  [plainerLetter, 24],
  [otherSpelling, 24],
  [clanTurned, 6],
  [clanDropped, 5],
]);
const TRIES = 8;

/** Another way of writing a name of the highlands; the same name where none is known. */
export function respellHighland(name: PersonName, random: Random): string {
  const usual = fullName(name);
  for (let tries = 0; tries < TRIES; tries += 1) {
    const respelt = random.draw(KINDS)(name, random);
    if (respelt !== usual) return respelt;
  }
  return usual;
}

function otherApostrophe(name: PersonName, random: Random): string {
  return fullName(name).replace("'", random.pick(['\u2019', '\u2018', '\u02bc', '`', ' ', '']));
}

/** `H' Bia` for `H'Bia`, `YThông` or `Y-Thông` for `Y Thông`. */
function otherBlank(name: PersonName, random: Random): string {
  const written = fullName(name);
  if (written.includes("'")) return written.replace("'", "' ");
  return written.replace(/\b(Y|A|Ka|Ha) (?=\p{Lu})/u, random.pick(['$1', '$1-']));
}

/** Letters that Vietnamese lacks, or that clerks take for others. */
const PLAINER: readonly (readonly [letter: string, written: readonly string[]])[] = [
  ['ŭ', ['u', 'ư', 'ũ']],
  ['ŏ', ['o', 'ô', 'õ']],
  ['č', ['c', 'ch']],
  ['ñ', ['n', 'nh']],
  ['ă', ['a', 'ã', 'â']],
  ['ê', ['e']],
  ['Ê', ['E']],
  ['ô', ['o', 'ơ']],
  ['ơ', ['o', 'ô']],
];

function plainerLetter(name: PersonName, random: Random): string {
  const written = fullName(name);
  const known = PLAINER.filter(([letter]) => written.includes(letter));
  if (known.length === 0) return written;
  const [letter, others] = random.pick(known);
  return written.replace(letter, random.pick(others));
}

/** Clans, surnames and given names, and how else they are written. */
const SPELLINGS: readonly (readonly [string, string])[] = [
  ['Niê Kdăm', 'Niê'],
  ['Niê Kdăm', 'Niê K’đăm'],
  ['Niê', 'Nie'],
  ['Byă', 'Buôn Yă'],
  ['Byă', "B'Yă"],
  ['Mlô', "M'lô"],
  ['Êban', 'Ê Ban'],
  ['Êñuôl', 'Ê Nuôl'],
  ['Ksơr', 'Ksor'],
  ['Kbuôr', "K'Buôr"],
  ['Ayŭn', 'A Yun'],
  ['Hmŏk', "H'Mok"],
  ['Rơ Châm', 'RơChâm'],
  ['Rơ Châm', 'Rơ Chăm'],
  ['Rơ Châm', "R'Châm"],
  ['Rơ Mah', 'Rmah'],
  ['Rơ Mah', "R'Mah"],
  ['Rmah', 'Rơ Mah'],
  ['Rah Lan', 'Rơ Lan'],
  ['Rah Lan', "R'Lan"],
  ['Ksor', 'Ksơr'],
  ['Ksor', "K'sor"],
  ['Kpă', 'Kpá'],
  ['Rcom', 'Rơ Com'],
  ['Kra Jăn', 'Krajăn'],
  ['Liêng Jrang', 'Liêng Zrang'],
  ['Giàng', 'Dàng'],
  ['Sùng', 'Xùng'],
  ['Thào', 'Thao'],
  ['Lầu', 'Lâu'],
  ['Hạng', 'Háng'],
  ['Mỷ', 'Mỉ'],
  ['Mỷ', 'Mỵ'],
  ['Dợ', 'Dở'],
  ['Páo', 'Pao'],
  ['Dính', 'Dình'],
  ['Chứ', 'Chử'],
  ['Súa', 'Sua'],
  ['Sua', 'Xua'],
  ['Tẩn', 'Tản'],
  ['Chảo', 'Cháo'],
  ['Mẩy', 'Mảy'],
  ['Lò', 'Lô'],
  ['Quàng', 'Quảng'],
  ['Lường', 'Lương'],
  ['Bế', 'Bé'],
];

function otherSpelling(name: PersonName, random: Random): string {
  const spaced = ` ${fullName(name)} `;
  const known = SPELLINGS.filter(([written]) => spaced.includes(` ${written} `));
  if (known.length === 0) return fullName(name);
  const [written, other] = random.pick(known);
  return spaced.replace(` ${written} `, ` ${other} `).trim();
}

function clanTurned(name: PersonName): string {
  return name.clan ? fullName({ ...name, clan: name.clan === 'last' ? 'first' : 'last' }) : fullName(name);
}

/** Nobody is written with one syllable alone: `H'Bia` stands without Niê, `Bảo` not without Rơ Mah. */
function clanDropped(name: PersonName): string {
  const alone = fullName({ ...name, surname: '' });
  return name.clan && /[ ']/.test(alone) ? alone : fullName(name);
}
