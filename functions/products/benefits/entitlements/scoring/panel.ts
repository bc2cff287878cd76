import { fieldError, type FieldError } from '../../../../common/field-error.ts';
import { text } from '../../../../common/text.ts';
import type { Instant } from '../../../../law/instant.ts';
import type { EntitlementId } from '../model.ts';
import type { Reviewer, ScoringRound } from './model.ts';

export const isActive = ({ left }: Reviewer): boolean => left === undefined;

const wrong = (zh: string, en: string): FieldError => fieldError('/reviewers', text(zh, en));

/** Who comes onto the panel, and who leaves it. */
export const changesTo = ({ reviewers }: Pick<ScoringRound, 'reviewers'>, panel: readonly Reviewer[]) => {
  const before = new Map(reviewers.map((one) => [one.number, one]));
  return {
    added: panel.filter(({ number }) => !before.has(number)),
    gone: panel.filter((one) => {
      const was = before.get(one.number);
      return was !== undefined && isActive(was) && !isActive(one);
    }),
  };
};

/** So many are told in one transaction that they come or go. */
const mostChanges = 30;

/** Whoever was ever on a panel is kept with it, in one item. */
const mostEver = 60;

/** Whether so many may be named, now and in all. */
const tooMany = (round: ScoringRound, panel: readonly Reviewer[]): FieldError[] => {
  const { added, gone } = changesTo(round, panel);
  return [
    ...(added.length + gone.length > mostChanges
      ? [wrong(`一次最多变更 ${mostChanges} 人`, `At most ${mostChanges} come and go at once`)]
      : []),
    ...(panel.length > mostEver
      ? [wrong(`每次评审先后最多 ${mostEver} 人`, `At most ${mostEver} are named for a round in all`)]
      : []),
  ];
};

/** Whether so many may score: those who were named for single applications fill gaps and are not counted. */
export const panelErrors = (round: ScoringRound, panel: readonly Reviewer[]): FieldError[] => {
  const {
    turn,
    terms: { reviewers: asked },
  } = round;
  const many = tooMany(round, panel);
  if (turn > 0) return many;
  const count = panel.filter((one) => isActive(one) && one.only === undefined).length;
  return [
    ...many,
    ...(count < asked.least || count > asked.most
      ? [
          wrong(
            `评审人须为 ${asked.least} 至 ${asked.most} 人`,
            `${asked.least} to ${asked.most} reviewers are wanted`,
          ),
        ]
      : []),
    ...(asked.odd && count % 2 === 0 ? [wrong('评审人须为单数', 'The number of reviewers is odd')] : []),
  ];
};

export interface Wanted {
  readonly citizen: string;
  readonly expert?: string | undefined;
  readonly only?: readonly EntitlementId[] | undefined;
}

/** Applications that are scored anew: an objection to them was upheld after the results were last published. */
const reopenedIn = ({ objections, publishedAt }: ScoringRound): EntitlementId[] => [
  ...new Set(
    objections.flatMap(({ application, decision }) =>
      decision?.upheld && publishedAt !== undefined && decision.at >= publishedAt ? [application] : [],
    ),
  ),
];

/**
 * The panel as the department now names it: who is on it keeps the number, who is not any more has left, for a reason.
 * Whoever is named after results were published scores only what is scored anew.
 */
export const panelOf = (
  round: ScoringRound,
  wanted: readonly Wanted[],
  reason: string,
  now: Instant,
): Reviewer[] => {
  const { reviewers, turn } = round;
  const stay = new Map(wanted.map((one) => [one.citizen, one]));
  const kept = reviewers.map((one): Reviewer => {
    if (!isActive(one)) return one;
    const again = stay.get(one.citizen);
    if (!again) return { ...one, left: { at: now, reason, turn } };
    if (turn > 0) return one;
    const { only: _, ...whole } = one;
    return { ...whole, ...(again.only && { only: [...again.only] }) };
  });
  const on = new Set(kept.filter(isActive).map(({ citizen }) => citizen));
  const added = wanted.filter(({ citizen }) => !on.has(citizen));
  return [
    ...kept,
    ...added.map(({ citizen, expert, only: asked }, index): Reviewer => {
      const only = turn > 0 ? reopenedIn(round) : asked;
      return {
        number: kept.length + index + 1,
        citizen,
        ...(expert !== undefined && { expert }),
        since: now,
        ...(only && { only: [...only] }),
      };
    }),
  ];
};
