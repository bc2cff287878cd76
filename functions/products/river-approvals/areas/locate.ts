import { fieldError, type FieldError } from '../../../common/field-error.ts';
import { text } from '../../../common/text.ts';
import { overlap } from '../../../law/geometry/overlap.ts';
import { cornersOf, type SiteGeometry } from '../../../law/geometry/geojson.ts';
import { checkSite } from '../../../law/geometry/site.ts';
import type { Area, ProtectedAreas } from './model.ts';
import { own } from '../../../common/own.ts';

/** The areas a site lies in or touches. */
export const areasAt = (site: SiteGeometry, { features }: ProtectedAreas): Area[] =>
  features.filter(({ geometry }) => overlap(site, geometry));

/** Levels, the strictest having the highest rank. */
export type Ranks = Readonly<Record<string, number>>;

/** Of several areas the strictest level holds; undefined outside all of them. */
export const levelOf = (areas: readonly Area[], ranks: Ranks): string | undefined =>
  areas
    .map(({ properties }) => properties.level)
    .toSorted((a, b) => (own(ranks, b) ?? 0) - (own(ranks, a) ?? 0))[0];

/** The most corners of a version in all: it is one item of the table (400 KB), and every site is laid on it. */
export const mostCornersInAll = 8_000;

const sizeErrors = ({ features }: ProtectedAreas): FieldError[] => {
  const corners = features.reduce((sum, { geometry }) => sum + cornersOf(geometry.coordinates), 0);
  return corners <= mostCornersInAll
    ? []
    : [
        fieldError(
          '/features',
          text(
            `全部区域合计 ${corners} 个顶点，不得超过 ${mostCornersInAll} 个`,
            `${corners} corners in all areas: at most ${mostCornersInAll}`,
          ),
        ),
      ];
};

const areaErrors =
  (ranks: Ranks) =>
  ({ geometry, properties: { id, level } }: Area, index: number, features: readonly Area[]): FieldError[] => {
    const at = `/features/${index}`;
    const errors = checkSite(geometry, `${at}/geometry`, 'area');
    if (!Object.hasOwn(ranks, level))
      errors.push(
        fieldError(`${at}/properties/level`, text(`未定义的级别 ${level}`, `There is no level ${level}`)),
      );
    if (features.findIndex((other) => other.properties.id === id) !== index)
      errors.push(fieldError(`${at}/properties/id`, text(`编号 ${id} 重复`, `There are two areas ${id}`)));
    return errors;
  };

/** Every reason to refuse a version of the areas; none when it may come into force. */
export const checkAreas = (areas: ProtectedAreas, ranks: Ranks): FieldError[] => {
  const tooLarge = sizeErrors(areas);
  return tooLarge.length > 0 ? tooLarge : areas.features.flatMap(areaErrors(ranks));
};
