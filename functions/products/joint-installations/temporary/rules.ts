import { fieldError, type FieldError } from '../../../common/field-error.ts';
import { text } from '../../../common/text.ts';
import { called } from '../../../common/words/codes.ts';
import { DeadlineSpec } from '../../../law/deadline/model.ts';
import type { Instant } from '../../../law/instant.ts';
import { addMonths, dateOf, daysBetween, type PlainDate } from '../../../law/plain-date.ts';
import { own } from '../../../common/own.ts';
import { problem, type Problem } from '../../../platform/problem.ts';
import type { Limits } from '../../../platform/watch/limit.ts';
import type { ServiceItem } from '../../../services/service-items/model.ts';
import { installationRules } from '../installation-rules.ts';
import type { ServiceRequest } from '../model.ts';
import type { Term } from './model.ts';

export type Item = Pick<ServiceItem, 'installation'> | undefined;
export const temporaryRules = (item: Item) => installationRules(item).temporary;

/** How long each of these may last: the shortest, since one term is for all of them. */
const longestOf = (services: readonly string[], item: Item): number => {
  const { longest } = temporaryRules(item);
  return Math.min(...services.map((service) => own(longest, service) ?? 0));
};

/** What is wrong with a term, and where; `at` is where its members stand. */
export const wrongTerm = (
  { from, until }: Pick<Term, 'from' | 'until'>,
  services: readonly string[],
  item: Item,
  at: string,
): FieldError[] => {
  const months = longestOf(services, item);
  const { basis } = temporaryRules(item);
  if (until <= from)
    return [fieldError(`${at}/until`, text('须晚于开始日期', 'Must be after its first day'))];
  return until > addMonths(from, months)
    ? [
        fieldError(
          `${at}/until`,
          text(
            `自开始之日起最长 ${months} 个月（${basis}）`,
            `At most ${months} months from its first day (${basis})`,
          ),
        ),
      ]
    : [];
};

/** Why what is asked for cannot be had for a time; undefined where it can. */
export const notTemporary = (
  services: readonly ServiceRequest[],
  term: Pick<Term, 'from' | 'until'>,
  item: Item,
): Problem | undefined => {
  const { longest, basis } = temporaryRules(item);
  const never = services.flatMap(({ service }, n) =>
    own(longest, service) === undefined
      ? [
          fieldError(
            `/services/${n}`,
            text(
              `${called(service).zh}不提供临时供应（${basis}）`,
              `Not supplied for a time: ${called(service).en} (${basis})`,
            ),
          ),
        ]
      : [],
  );
  const errors =
    never.length > 0
      ? never
      : wrongTerm(
          term,
          services.map(({ service }) => service),
          item,
          '/temporary',
        );
  return errors.length > 0 ? problem('invalid', { errors }) : undefined;
};

/**
 * Until when it is to be gone, from the moment it is supplied: so many days after its last one. It runs all the time, so that
 * everybody is reminded before the end.
 */
export const removalLimit = (suppliedAt: Instant, until: PlainDate, item: Item): Limits => {
  const { removeWithin, basis } = temporaryRules(item);
  const budget = Math.max(0, daysBetween(dateOf(suppliedAt), until)) + removeWithin;
  return {
    removal: {
      deadline: DeadlineSpec.parse({
        ...{ budget, unit: 'natural-days', kind: 'promised', basis },
        ...{ anchor: suppliedAt, start: { by: 'event' } },
      }),
    },
  };
};
