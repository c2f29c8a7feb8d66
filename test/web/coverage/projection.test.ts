import { describe, expect, it } from 'vitest';
import type { Boundaries } from '../../../shared/units/boundaries.ts';
import { drawingOf } from '../../../web/coverage/projection.ts';

/** Squares of a tenth of a degree, side by side from west to east, on the equator. */
function squares(...codes: string[]): Boundaries {
  return {
    type: 'FeatureCollection',
    features: codes.map((code, at) => ({
      type: 'Feature',
      properties: { code },
      geometry: { type: 'Polygon', coordinates: [square(106 + at / 10)] },
    })),
  };
}

function square(west: number): [number, number][] {
  const [east, south, north] = [west + 0.1, -0.05, 0.05];
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
}

describe('the map of a province', () => {
  it('fills the width, north on top, in true proportions', () => {
    const drawing = drawingOf(squares('31528', '31531'), new Set(['31528', '31531']), 200);

    expect(drawing).toEqual({
      width: 200,
      height: 100,
      outlines: [
        { code: '31528', d: 'M0 100L100 100L100 0L0 0Z' },
        { code: '31531', d: 'M100 100L200 100L200 0L100 0Z' },
      ],
    });
  });

  it('draws the units asked for only, as large as they fit', () => {
    const drawing = drawingOf(squares('31528', '31531'), new Set(['31531']), 200);

    expect(drawing?.outlines.map(({ code }) => code)).toEqual(['31531']);
    expect(drawing?.height).toBe(200);
  });

  it('draws every part of a unit in several', () => {
    const islands: Boundaries = {
      type: 'FeatureCollection',
      features: [
        {
          type: 'Feature',
          properties: { code: '31528' },
          geometry: { type: 'MultiPolygon', coordinates: [[square(106)], [square(106.3)]] },
        },
      ],
    };

    const drawing = drawingOf(islands, new Set(['31528']), 400);

    expect(drawing?.outlines[0]?.d.match(/M/g)).toHaveLength(2);
  });

  it('is not there where no unit has a boundary', () => {
    expect(drawingOf(squares('31528'), new Set(['99999']), 200)).toBeUndefined();
  });
});
