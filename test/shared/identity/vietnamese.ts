import fc from 'fast-check';

/** Syllables and names to draw from; everybody is made up. */
const SURNAMES =
  'Nguyễn Trần Lê Phạm Hoàng Huỳnh Vũ Võ Phan Trương Bùi Đặng Đỗ Hồ Ngô Dương Lý Thạch Sơn Kim Danh Lâm Kiên';
const MIDDLES =
  'Thị Văn Ngọc Minh Thanh Hoàng Gia Bảo Khánh Đức Hữu Quốc Xuân Mỹ Thuý Tuyết Phương Anh Sa Rây';
const GIVEN =
  'Lan Hoà Thuỷ Quý Mai Hùng Dũng Giang Giếng Khuê Nguyệt Uyên Yến Phượng Trâm Ánh Ý Kiệt Nghĩa Hoè Oanh Huệ Tuấn Lý Thơ Bé Con';
const MINORITY = [
  "H'Bia Niê",
  'Y Thơ Niê',
  'H’Ngăm Mlô',
  'Y Brum Êban',
  'H Lĭm Ayŭn',
  'Thạch Sà Rây',
  'Danh Sóc Kha',
  'Sơn Thị Sa Mon',
];
const FOREIGN = [
  'José',
  'François',
  'Zoë',
  'Anaïs',
  'Raphaël',
  'Noël',
  'João',
  'Müller',
  'Jörg',
  'Björn',
  'Muñoz',
  'Benoît',
  'Hélène',
  'Åsa',
  'Chloé',
  'Léa',
];

const oneOf = (words: string) => fc.constantFrom(...words.split(' '));

export const anySyllable = fc.oneof(oneOf(SURNAMES), oneOf(MIDDLES), oneOf(GIVEN));

export const kinhName = fc
  .tuple(oneOf(SURNAMES), fc.array(oneOf(MIDDLES), { maxLength: 2 }), oneOf(GIVEN))
  .map(([surname, middles, given]) => [surname, ...middles, given].join(' '));

export const realName = fc.oneof(kinhName, fc.constantFrom(...MINORITY), fc.constantFrom(...FOREIGN));

/** The ways the same text is typed and stored. */
export const anyDress = fc.constantFrom(
  (text: string) => text,
  (text: string) => text.toUpperCase(),
  (text: string) => text.toLowerCase(),
  (text: string) => text.normalize('NFD'),
  (text: string) => text.toUpperCase().normalize('NFD'),
);

const ONSETS = ' b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x'.split(' ');
const RIMES =
  'a an ang anh ach ac at ap am ai ao au ay ăn ăc ân âng ât âu ây e em eo ê ên êu i in inh ich iêu iên ia iu o oa oan oe oi on ông ôi ơn ơi u ua uân uê ui un uôi uôn uy uyên uynh ư ưa ưng ươi ương ưu y oai oay oăn oang oanh oet uât uyt uôc iêp iêc iêt ươc ươt ươp et ep ec eng êt êp êch ênh it ip ot op oc ôt ôp ôc ơt ơp ut up uc ung ưt ưc uôt uôm ươm ươu uây uya uyu oeo'.split(
    ' ',
  );
const TONES = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];
const CHECKED = /(?:ch|[cpt])$/u;
const VOWEL = /[aăâeêioôơuưy]/gu;

const withTone = (onset: string, rime: string, tone: string): string[] =>
  Array.from(rime.matchAll(VOWEL), ({ index }) =>
    `${onset}${rime.slice(0, index + 1)}${tone}${rime.slice(index + 1)}`.normalize('NFC'),
  );

/** Every syllable of the grammar, each as the list of its spellings: the tone on any vowel, as writers disagree. */
export const SYLLABLES: readonly (readonly string[])[] = ONSETS.flatMap((onset) =>
  RIMES.flatMap((rime) =>
    (CHECKED.test(rime) ? ['\u0301', '\u0323'] : TONES).map((tone) => withTone(onset, rime, tone)),
  ),
);

export const toneAnywhere = fc
  .tuple(fc.constantFrom(...SYLLABLES), fc.nat(2), fc.nat(2))
  .map(([spellings, one, other]) => ({
    one: spellings[one % spellings.length] ?? '',
    other: spellings[other % spellings.length] ?? '',
  }));

const VNI_SIGNS: Readonly<Record<string, string>> = {
  '\u0301': 'ù',
  '\u0300': 'ø',
  '\u0309': 'û',
  '\u0303': 'õ',
  '\u0323': 'ï',
  '\u0302': 'â',
  '\u0302\u0301': 'á',
  '\u0302\u0300': 'à',
  '\u0302\u0309': 'å',
  '\u0302\u0303': 'ã',
  '\u0302\u0323': 'ä',
  '\u0306': 'ê',
  '\u0306\u0301': 'é',
  '\u0306\u0300': 'è',
  '\u0306\u0309': 'ú',
  '\u0306\u0303': 'ü',
  '\u0306\u0323': 'ë',
};
const VNI_LETTERS: Readonly<Record<string, string>> = {
  đ: 'ñ',
  ư: 'ö',
  ơ: 'ô',
  ị: 'ò',
  ỉ: 'æ',
  ĩ: 'ó',
  ỵ: 'î',
  í: 'í',
  ì: 'ì',
};

/** Lower-case text as VNI-Windows bytes look in Latin-1. */
export function asVni(text: string): string {
  return Array.from(text.normalize('NFC'), (letter) => {
    const whole = VNI_LETTERS[letter];
    if (whole !== undefined) return whole;
    const [base = '', ...marks] = letter.normalize('NFD').replace('\u031b', '');
    const quality = marks.filter((mark) => mark === '\u0302' || mark === '\u0306').join('');
    const tone = marks.filter((mark) => mark !== '\u0302' && mark !== '\u0306').join('');
    const hornless = letter.normalize('NFD').includes('\u031b') ? (base === 'u' ? 'ö' : 'ô') : base;
    return `${hornless}${VNI_SIGNS[quality + tone] ?? ''}`;
  }).join('');
}

const TCVN3_FROM = 'ăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ';
const TCVN3_TO = '¨©ª«¬\u00ad®µ¶·¸¹»¼½¾ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞßáâãäåæçèéêëìíîïñòóôõö÷øùúûüýþ';

/** Lower-case text as TCVN3 bytes look in Latin-1. */
export function asTcvn3(text: string): string {
  return Array.from(text.normalize('NFC'), (letter) => TCVN3_TO[TCVN3_FROM.indexOf(letter)] ?? letter).join(
    '',
  );
}
