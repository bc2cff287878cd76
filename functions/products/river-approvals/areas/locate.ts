import { fieldError, type FieldError } from '../../../common/field-error.ts';
import { text } from '../../../common/text.ts';
import { isWithin } from '../../../law/geometry/distance.ts';
import { cornersOf, type SiteGeometry } from '../../../law/geometry/geojson.ts';
import { checkSite } from '../../../law/geometry/site.ts';
import type { Area, NewAreas } from './model.ts';
import { own } from '../../../common/own.ts';

/** Levels, the strictest having the highest rank, and by how many metres around its areas each reaches. */
export type Levels = Readonly<Record<string, { readonly rank: number; readonly within: number }>>;

/** The areas a site lies in, touches, or comes as near to as their level says. */
export const areasAt = (
  site: SiteGeometry,
  { features }: Pick<NewAreas, 'features'>,
  levels: Levels,
): Area[] =>
  features.filter(({ geometry, properties }) =>
    isWithin(own(levels, properties.level)?.within ?? 0, site, geometry),
  );

/** The levels of several areas, each once, the strictest first. */
export const levelsOf = (areas: readonly Area[], levels: Levels): string[] =>
  [...new Set(areas.map(({ properties }) => properties.level))].toSorted(
    (a, b) => (own(levels, b)?.rank ?? 0) - (own(levels, a)?.rank ?? 0),
  );

/** The most corners of a version in all: it is one item of the table (400 KB), and every site is laid on it. */
export const mostCornersInAll = 8_000;

const sizeErrors = ({ features }: NewAreas): FieldError[] => {
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
  (levels: Levels) =>
  ({ geometry, properties: { id, level } }: Area, index: number, features: readonly Area[]): FieldError[] => {
    const at = `/features/${index}`;
    const errors = checkSite(geometry, `${at}/geometry`, 'area');
    if (!Object.hasOwn(levels, level))
      errors.push(
        fieldError(`${at}/properties/level`, text(`未定义的级别 ${level}`, `There is no level ${level}`)),
      );
    if (features.findIndex((other) => other.properties.id === id) !== index)
      errors.push(fieldError(`${at}/properties/id`, text(`编号 ${id} 重复`, `There are two areas ${id}`)));
    return errors;
  };

/** Every reason to refuse a version of the areas; none when it may come into force. */
export const checkAreas = (areas: NewAreas, levels: Levels): FieldError[] => {
  const tooLarge = sizeErrors(areas);
  return tooLarge.length > 0 ? tooLarge : areas.features.flatMap(areaErrors(levels));
};
