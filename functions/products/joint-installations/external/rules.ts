import { lazy } from '../../../common/lazy.ts';
import { CITY, type Region } from '../../../law/identifiers/region.ts';
import { plainDate, type PlainDate } from '../../../law/plain-date.ts';
import type { RuntimeContext } from '../../../platform/runtime-context.ts';
import { PublishedVersions, type Published } from '../../../services/published/versions.ts';
import { LineRules } from './rules-model.ts';
import shipped from './shipped.json' with { type: 'json' };

/** The rules by which a line is judged, and where they stand: version 0 is what is shipped. */
export interface RulesInForce {
  readonly region: Region;
  readonly version: number;
  readonly effectiveFrom: PlainDate;
  readonly rules: LineRules;
  readonly published?: Published<LineRules>;
}

export const lineRulesOf = ({ table }: Pick<RuntimeContext, 'table'>) =>
  new PublishedVersions<LineRules>(table, 'LINE-RULES');

export const shippedRules = lazy((): LineRules => LineRules.parse(shipped));

/** What a region has published itself, else the city, else what is shipped, by which all is reviewed. */
export const rulesFor = async (
  versions: PublishedVersions<LineRules>,
  region: Region,
  day: PlainDate,
): Promise<RulesInForce> => {
  for (const place of [...new Set([region, CITY])]) {
    const published = await versions.inForce(place, day);
    if (!published) continue;
    const { version, effectiveFrom, content: rules } = published;
    return { region: place, version, effectiveFrom, rules, published };
  }
  return { region: CITY, version: 0, effectiveFrom: plainDate('2025-05-01'), rules: shippedRules() };
};

export const rulesCalled = ({ region, version }: Pick<RulesInForce, 'region' | 'version'>): string =>
  `line-rules-${region}@${version}`;
