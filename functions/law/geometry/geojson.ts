import * as z from 'zod';

/**
 * A position as GeoJSON has it (RFC 7946, 3.1.1): longitude first, then latitude, in degrees of CGCS2000 (EPSG:4490),
 * which differs from WGS 84 by centimetres. Coordinates of GCJ-02 or BD-09 maps lie hundreds of metres off and must be
 * converted before they come here.
 */
export const Position = z.tuple([z.number(), z.number()]).describe('[longitude, latitude], CGCS2000 degrees');
export type Position = z.infer<typeof Position>;

/** The most corners of a polygon, in all its rings together: what is finer is a survey, not an application. */
export const mostCorners = 1_000;
const mostRings = 20;

/** A ring is closed: its last position is its first. */
export const Ring = z.array(Position).max(mostCorners).meta({ id: 'Ring' });

export const Polygon = z
  .strictObject({
    type: z.literal('Polygon'),
    coordinates: z
      .array(Ring)
      .min(1)
      .max(mostRings)
      .refine((rings) => cornersOf(rings) <= mostCorners, { error: 'corners' })
      .describe(`At most ${mostCorners} positions in all rings together`),
  })
  .meta({ id: 'Polygon' });
export type Polygon = z.infer<typeof Polygon>;

export const cornersOf = (rings: readonly (readonly unknown[])[]): number =>
  rings.reduce((sum, ring) => sum + ring.length, 0);

const Point = z.strictObject({ type: z.literal('Point'), coordinates: Position });

/** Where a project or an activity is: what it covers, or one point of it. */
export const SiteGeometry = z.discriminatedUnion('type', [Point, Polygon]).meta({ id: 'SiteGeometry' });
export type SiteGeometry = z.infer<typeof SiteGeometry>;
