import type { Boundaries } from '../../shared/units/boundaries.ts';

type Geometry = Boundaries['features'][number]['geometry'];
type Ring = Extract<Geometry, { type: 'Polygon' }>['coordinates'][number];

/** The outline of a unit as the `d` of an SVG path. */
export interface Outline {
  code: string;
  d: string;
}

export interface Drawing {
  width: number;
  height: number;
  outlines: Outline[];
}

interface Extent {
  west: number;
  east: number;
  south: number;
  north: number;
}

/**
 * Draws the units with these codes as wide as asked. Degrees of longitude are shortened by the cosine of the middle latitude:
 * over one province that is as true as any projection. `undefined` where none of the units has a boundary.
 */
export function drawingOf(
  { features }: Boundaries,
  codes: ReadonlySet<string>,
  width: number,
): Drawing | undefined {
  const wanted = features.filter(({ properties }) => codes.has(properties.code));
  if (wanted.length === 0) return undefined;
  const extent = extentOf(wanted.flatMap(({ geometry }) => ringsOf(geometry)));
  const squeeze = Math.cos(((extent.south + extent.north) / 2) * (Math.PI / 180));
  const scale = width / ((extent.east - extent.west) * squeeze);
  const toPage = ([longitude, latitude]: readonly [number, number, ...number[]]): string =>
    `${rounded((longitude - extent.west) * squeeze * scale)} ${rounded((extent.north - latitude) * scale)}`;
  const outlines = wanted.map(({ properties, geometry }) => ({
    code: properties.code,
    d: ringsOf(geometry)
      .map((ring) => `M${ring.slice(0, -1).map(toPage).join('L')}Z`)
      .join(''),
  }));
  return { width, height: rounded((extent.north - extent.south) * scale), outlines };
}

function ringsOf(geometry: Geometry): Ring[] {
  return geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
}

function extentOf(rings: readonly Ring[]): Extent {
  const extent = { west: 180, east: -180, south: 90, north: -90 };
  for (const [longitude, latitude] of rings.flat()) {
    extent.west = Math.min(extent.west, longitude);
    extent.east = Math.max(extent.east, longitude);
    extent.south = Math.min(extent.south, latitude);
    extent.north = Math.max(extent.north, latitude);
  }
  return extent;
}

const rounded = (value: number): number => Math.round(value * 10) / 10;
