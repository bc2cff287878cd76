import { text, type Text } from '../../common/text.ts';
import type { Instant } from '../../law/instant.ts';
import type { Write } from '../../platform/table/writes.ts';
import type { Edition, InForce } from './editions.ts';
import type { NewAreas } from './areas/model.ts';
import type { RiverRules } from './rules/model.ts';

/** Something that an operator must fill before the window opens. */
export interface Missing {
  readonly what: string;
  readonly title: Text;
}

const areasMissing: Missing = {
  what: 'areas',
  title: text('保护范围（现为示意数据，须发布）', 'The protected areas (samples until they are published)'),
};

/**
 * What is missing before the window may take an application: numbers that nobody here has seen, and the areas themselves.
 * None of them is a guess of ours.
 */
export const missingIn = (rules: RiverRules, areas: Pick<Edition<NewAreas>, 'version'>): Missing[] => [
  ...rules.settings.filter(({ value }) => value === undefined).map(({ id, title }) => ({ what: id, title })),
  ...(areas.version === 1 ? [areasMissing] : []),
];

interface Published {
  readonly rulebook: { inForce(now: Instant): Promise<InForce<RiverRules>> };
  readonly areas: { inForce(now: Instant): Promise<InForce<NewAreas>> };
}

export const windowAt = async (
  { rulebook, areas }: Published,
  now: Instant,
): Promise<{
  readonly rules: Edition<RiverRules>;
  readonly areas: Edition<NewAreas>;
  readonly missing: readonly Missing[];
  /** Refuses a transaction where any of it was published meanwhile. */
  readonly unchanged: readonly Write[];
}> => {
  const [rules, places] = await Promise.all([rulebook.inForce(now), areas.inForce(now)]);
  return {
    rules: rules.edition,
    areas: places.edition,
    missing: missingIn(rules.edition.document, places.edition),
    unchanged: [rules.unchanged, places.unchanged],
  };
};
