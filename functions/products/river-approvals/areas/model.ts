import * as z from 'zod';
import { PlainDate } from '../../../law/plain-date.ts';
import { Title } from '../../../common/text.ts';
import { Polygon } from '../../../law/geometry/geojson.ts';

const Slug = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/);

/** One protected area. Its level decides conditions, departments and limits. */
export const Area = z
  .strictObject({
    type: z.literal('Feature'),
    properties: z.strictObject({ id: Slug, name: Title, level: Slug }),
    geometry: Polygon,
  })
  .meta({ id: 'ProtectedArea' });
export type Area = z.infer<typeof Area>;

/**
 * The protected areas in one version, as GeoJSON (RFC 7946) with what must be known of them: coordinates are
 * [longitude, latitude] in degrees of CGCS2000 (EPSG:4490). A case keeps the version it was checked against.
 */
export const ProtectedAreas = z
  .strictObject({
    type: z.literal('FeatureCollection'),
    version: z.int().min(1),
    /** False for the samples shipped: nobody may take them for the boundaries the law draws. */
    official: z.boolean(),
    effectiveFrom: PlainDate,
    publisher: Title.optional().describe('The public body that publishes them'),
    source: Title,
    crs: z.literal('EPSG:4490'),
    features: z.array(Area).min(1).max(200),
  })
  .meta({ id: 'ProtectedAreas' });
export type ProtectedAreas = z.infer<typeof ProtectedAreas>;

/** As it is published: its version follows from those before it. */
export const NewAreas = ProtectedAreas.omit({ version: true });
export type NewAreas = z.infer<typeof NewAreas>;
