/** A source map (version 3), as far as it is looked at here. */
export interface SourceMap {
  version: 3;
  sources: string[];
  mappings: string;
  names: string[];
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Column of the bundle, then source, line and column of what stands there; the column alone where that is nobody's. */
type Segment = [number, number, number, number] | [number];

/**
 * The map of a bundle with the lines of our own sources alone, which an error is looked up in: those of packages make up five
 * sixths of it. Names are left out, as a stack has them anyway.
 */
export function ownMap(map: SourceMap): SourceMap {
  const kept = new Map<number, number>();
  map.sources.forEach((source, at) => {
    if (!source.includes('node_modules/')) kept.set(at, kept.size);
  });
  const sources = [...kept.keys()].map((at) => map.sources[at] ?? '');
  const lines = decode(map.mappings).map((segments) => ownSegments(segments, kept));
  return { ...map, sources, names: [], mappings: encode(lines) };
}

/** Of packages one segment remains where ours ends, so that what follows is not taken for ours. */
function ownSegments(segments: readonly Segment[], kept: ReadonlyMap<number, number>): Segment[] {
  const own: Segment[] = [];
  for (const [column, source, line, sourceColumn] of segments) {
    const at = source === undefined ? undefined : kept.get(source);
    if (at !== undefined) own.push([column, at, line ?? 0, sourceColumn ?? 0]);
    else if ((own.at(-1)?.length ?? 1) > 1) own.push([column]);
  }
  return own;
}

/** Every field but the column counts on from the segment before, the column from the start of its line. */
function decode(mappings: string): Segment[][] {
  const place = [0, 0, 0];
  return mappings.split(';').map((line) => {
    let column = 0;
    return line.split(',').flatMap((text): Segment[] => {
      const [step, ...steps] = numbersOf(text);
      if (step === undefined) return [];
      column += step;
      if (steps.length === 0) return [[column]];
      place.forEach((before, at) => {
        place[at] = before + (steps[at] ?? 0);
      });
      const [source = 0, sourceLine = 0, sourceColumn = 0] = place;
      return [[column, source, sourceLine, sourceColumn]];
    });
  });
}

function encode(lines: readonly Segment[][]): string {
  const place = [0, 0, 0];
  const stepTo = (value: number, at: number): string => {
    const step = value - (place[at] ?? 0);
    place[at] = value;
    return digitsOf(step);
  };
  return lines
    .map((segments) => {
      let before = 0;
      return segments
        .map(([column, ...rest]) => {
          const step = digitsOf(column - before);
          before = column;
          return step + rest.map(stepTo).join('');
        })
        .join(',');
    })
    .join(';');
}

/** Base 64 with five bits a digit, the lowest first; the sixth says that more follow, the first bit of all is the sign. */
function numbersOf(text: string): number[] {
  const numbers: number[] = [];
  let value = 0;
  let shift = 0;
  for (const digit of text) {
    const bits = DIGITS.indexOf(digit);
    value += (bits & 31) << shift;
    shift += 5;
    if (bits & 32) continue;
    numbers.push(value & 1 ? -(value >>> 1) : value >>> 1);
    value = shift = 0;
  }
  return numbers;
}

function digitsOf(number: number): string {
  let rest = number < 0 ? (-number << 1) | 1 : number << 1;
  let text = '';
  do {
    const bits = rest & 31;
    rest >>>= 5;
    text += DIGITS[rest > 0 ? bits | 32 : bits];
  } while (rest > 0);
  return text;
}
