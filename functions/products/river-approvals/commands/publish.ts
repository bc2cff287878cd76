import { fieldError, type FieldError } from '../../../common/field-error.ts';
import { err, ok } from '../../../common/result.ts';
import { text } from '../../../common/text.ts';
import { addMillis, DAY, type Instant } from '../../../law/instant.ts';
import { startOfDay, type PlainDate } from '../../../law/plain-date.ts';
import { decided, untilWritten } from '../../../platform/change.ts';
import { answer, endpoint } from '../../../platform/http/index.ts';
import { log } from '../../../platform/log.ts';
import { startExecution } from '../../../platform/outbox/effects.ts';
import { problem } from '../../../platform/problem.ts';
import type { Write } from '../../../platform/table/writes.ts';
import { checkAreas } from '../areas/locate.ts';
import type { NewAreas } from '../areas/model.ts';
import { viewAreas } from '../areas/store.ts';
import type { RiverDependencies } from '../dependencies.ts';
import { mostEditions, type Edition } from '../editions.ts';
import { riverRoutes } from '../routes.ts';
import { checkRules } from '../rules/check-rules.ts';
import { levelsIn } from '../rules/judge.ts';
import type { RiverRules } from '../rules/model.ts';
import { viewRules } from '../rules/published.ts';

/** An execution waits for the day on which a version takes effect, and lives a year (Step Functions quotas). */
const mostAhead = 300;

const tooFar = (day: PlainDate, now: Instant): FieldError[] =>
  startOfDay(day) <= addMillis(now, mostAhead * DAY)
    ? []
    : [
        fieldError(
          '/effectiveFrom',
          text(`生效日期不得晚于 ${mostAhead} 日之后`, `Takes effect within ${mostAhead} days`),
        ),
      ];

/** From when it is in force, what is under way is judged again: once, by an execution. */
const judgedAgain = (
  on: RiverDependencies,
  what: 'rules' | 'areas',
  { version, effectiveAt }: Edition<unknown>,
  now: Instant,
): Write[] =>
  startExecution(
    on.table,
    'in-pieces',
    `river-${what}-v${version}`,
    { of: 'river-window', id: `${what}-v${version}`, at: effectiveAt },
    now,
  );

const full = problem('too-many', {
  detail: text(`最多 ${mostEditions} 个版本`, `There are at most ${mostEditions} versions`),
  extensions: { limit: mostEditions },
});

/** The levels of the areas in force and to come: no rules without one of them. */
const levelsMissing = (rules: RiverRules, areas: readonly Edition<NewAreas>[]): FieldError[] => {
  const used = areas.flatMap(({ document }) => document.features.map(({ properties }) => properties.level));
  return [...new Set(used)]
    .filter((level) => rules.levels.every(({ id }) => id !== level))
    .map((level) =>
      fieldError('/levels', text(`保护范围使用的级别 ${level} 没有规则`, `The areas have a level ${level}`)),
    );
};

export const publishRules = (on: RiverDependencies) =>
  endpoint(riverRoutes.publishRules, async ({ body, settle }) => {
    const done = await untilWritten(on.table, async () => {
      const now = on.clock.now();
      const [claims, areas] = await Promise.all([on.partners.claims(), on.areas.current(now)]);
      const errors = [
        ...tooFar(body.effectiveFrom, now),
        ...levelsMissing(body, areas),
        ...checkRules(body, claims),
      ];
      if (errors.length > 0) return err(problem('invalid', { errors: errors.slice(0, 100) }));
      const next = await on.rulebook.next(body, body.effectiveFrom, now);
      if (!next.ok) return err(full);
      const { edition, writes } = next.value;
      const [inForce] = areas;
      const reply = {
        status: 201,
        body: viewRules(edition, inForce ?? edition, [...(await on.rulebook.releases()), edition]),
      };
      return decided({ version: edition.version, reply }, [
        ...writes,
        ...judgedAgain(on, 'rules', edition, now),
        settle(reply),
      ]);
    });
    if (!done.ok) return done;
    log.info('river.rules-published', { version: done.value.version });
    return ok(done.value.reply);
  });

export const replaceAreas = (on: RiverDependencies) =>
  endpoint(riverRoutes.replaceAreas, async ({ body }) => {
    const done = await untilWritten(on.table, async () => {
      const now = on.clock.now();
      const rules = await on.rulebook.current(now);
      const errors = [
        ...tooFar(body.effectiveFrom, now),
        ...rules.flatMap(({ document }) => checkAreas(body, levelsIn(document))).slice(0, 100),
      ];
      if (errors.length > 0) return err(problem('invalid', { errors }));
      const next = await on.areas.next(body, body.effectiveFrom, now);
      if (!next.ok) return err(full);
      const { edition, writes } = next.value;
      return decided(edition, [...writes, ...judgedAgain(on, 'areas', edition, now)]);
    });
    if (!done.ok) return done;
    log.info('river.areas-replaced', { version: done.value.version, official: body.official });
    return answer(200, viewAreas(done.value));
  });
