import { describe, expect, it } from 'vitest';
import { boundariesIn, codesOf } from '../../../shared/units/boundaries.ts';
import { collection, SQUARE, square } from './squares.ts';

const read = (told: unknown) => boundariesIn(JSON.stringify(told));
const mistakesIn = (told: unknown) => {
  const found = read(told);
  return 'mistakes' in found ? found.mistakes : [];
};

describe('boundaries', () => {
  it('keep where units lie and their codes, and nothing else a map says', () => {
    const named = { ...square('31528'), id: 7, properties: { code: '31528', name: 'Xã', areaKm2: 3 } };

    const found = read({ ...collection(named, square('31531')), crs: 'EPSG:4326' });

    expect(found).toEqual({ boundaries: collection(square('31528'), square('31531')) });
    expect('boundaries' in found && codesOf(found.boundaries)).toEqual(['31528', '31531']);
  });

  it('may be in several parts', () => {
    const islands = {
      ...square('31528'),
      geometry: { type: 'MultiPolygon', coordinates: [[SQUARE], [SQUARE]] },
    };

    expect(read(collection(islands))).toEqual({ boundaries: collection(islands) });
  });

  const shifted = SQUARE.map(([x = 0, y = 0]) => [x * 5000, y * 100_000]);
  it.each([
    ['no JSON', '{', 'GeoJSON'],
    ['another document', { type: 'Topology' }, 'type'],
    ['nothing', collection(), 'features'],
    ['a point', collection({ ...square('31528'), geometry: { type: 'Point' } }), 'features.0.geometry.type'],
    ['no code', collection({ ...square('31528'), properties: {} }), 'features.0.properties.code'],
    ['a code that is a number', collection(square(31528)), 'features.0.properties.code'],
    ['a unit twice', collection(square('31528'), square('31528')), 'features'],
    ['an open ring', collection(square('31528', SQUARE.slice(1))), 'features.0.geometry.coordinates.0'],
    ['metres', collection(square('31528', shifted)), 'features.0.geometry.coordinates.0.0.0'],
  ])('are not %s', (_what, told, place) => {
    const mistakes = typeof told === 'string' ? boundariesIn(told) : { mistakes: mistakesIn(told) };

    expect(mistakes).toEqual({
      mistakes: expect.arrayContaining([expect.stringMatching(new RegExp(`^${place}: `))]),
    });
  });
});
