/** A commune of no place: a square of some eleven kilometres. */
export const SQUARE = [
  [105, 9],
  [105.1, 9],
  [105.1, 9.1],
  [105, 9.1],
  [105, 9],
];

export const square = (code: unknown, ring: unknown = SQUARE) => ({
  type: 'Feature',
  properties: { code },
  geometry: { type: 'Polygon', coordinates: [ring] },
});

export const collection = (...features: object[]) => ({ type: 'FeatureCollection', features });
