import { err } from '../../../../common/result.ts';
import { text } from '../../../../common/text.ts';
import { change, decided } from '../../../../platform/change.ts';
import { answer, endpoint } from '../../../../platform/http/index.ts';
import { newId } from '../../../../platform/ids.ts';
import { log } from '../../../../platform/log.ts';
import { problem } from '../../../../platform/problem.ts';
import type { EntitlementApiDependencies } from '../dependencies.ts';
import { mostObjections } from '../publication.ts';
import { reviewerOf, runs } from './access.ts';
import { changeRound } from './change-round.ts';
import type { ScoreObjection } from './model.ts';
import { hasRoomFor, objectedTo, objectionAnswered, objectionsOf } from './rules.ts';
import { scoringRoutes } from './routes.ts';
import { aboutRound, rewriteRound, tellRound } from './rewrite.ts';
import { lookAt } from './settle.ts';
import { reviewersOf } from './standings.ts';
import { roundTold } from './told.ts';
import { mayObjectTo } from './view.ts';

const notPublished = problem('conflict', {
  detail: text('评审结果不在公示期内', 'Nothing is published, or the time for objections is over'),
});
const tooMany = problem('conflict', {
  detail: text('异议件数已满，请直接联系责任部门', 'Too many objections: talk to the department'),
  extensions: { most: mostObjections },
});
const ownScore = problem('conflict', {
  detail: text('评审人不能对评审结果提出异议', 'A reviewer does not object to what it scored'),
});

const shown = ({ by: _, ...objection }: ScoreObjection) => objection;

/** Whoever is signed in, once for each application and publication: its own applicant first of all. */
export const objectToScore = (on: EntitlementApiDependencies) =>
  endpoint(scoringRoutes.objectToScore, async ({ params: { id }, body, caller }) => {
    const by: ScoreObjection['by'] =
      caller.role === 'citizen'
        ? { kind: 'citizen', id: caller.citizen }
        : { kind: 'enterprise', id: caller.uscc };
    const done = await change(on, {
      find: () => lookAt(on, id),
      may: ({ round }) => round.turn > 0,
      decide: async (looked, asOf) => {
        const { round, standings } = looked;
        const { application, reason } = body;
        if (!round.results.some((one) => one.application === application)) return err(problem('not-found'));
        const since = round.publishedAt ?? asOf.now;
        const before = objectionsOf(round, by).find(
          (one) => one.application === application && one.at >= since,
        );
        if (before) return decided({ objection: before, isNew: false });
        if (reviewerOf(caller, round)) return err(ownScore);
        if (!mayObjectTo(round)) return err(notPublished);
        if (!hasRoomFor(round, by)) return err(tooMany);
        const objection: ScoreObjection = {
          ...{ id: newId('ob', asOf.now), at: asOf.now, by, application, reason },
        };
        const after = objectedTo(round, objection);
        return decided({ objection, isNew: true }, [
          ...(await rewriteRound(on, looked, after, asOf, 'scoring.objected', { objectionId: objection.id })),
          ...(await tellRound(
            on,
            roundTold.objected,
            { ...aboutRound(after, standings, asOf), objection },
            [],
            by,
          )),
        ]);
      },
    });
    if (!done.ok) return done;
    const { objection, isNew } = done.value;
    if (isNew) log.info('scoring.objected', { scoringRoundId: id, objectionId: objection.id });
    return answer(200, shown(objection));
  });

const decidedBefore = problem('conflict', {
  detail: text('该异议已作出决定', 'This objection is decided already'),
});

/** A person of the department decides, with reasons; upheld, what was scored is kept and counts no more. */
export const decideScoreObjection = (on: EntitlementApiDependencies) =>
  endpoint(scoringRoutes.decideScoreObjection, (call) =>
    changeRound(on, call, {
      may: runs,
      code: 'scoring.objection-decided',
      decide: async (looked, asOf) => {
        const { round, standings, said } = looked;
        const { objection: id, upheld, reason } = call.body;
        const found = round.objections.find((one) => one.id === id);
        if (!found) return err(problem('not-found'));
        const before = found.decision;
        if (before)
          return before.upheld === upheld && before.reason === reason
            ? decided(undefined)
            : err(decidedBefore);
        if (round.status === 'closed')
          return err(problem('move-not-allowed', { extensions: { from: round.status } }));
        const decision = { at: asOf.now, upheld, reason };
        const after = objectionAnswered(round, id, decision);
        const { application } = found;
        const about = aboutRound(after, standings, asOf);
        // What was given since the last publication nobody has objected to: it stays.
        const aside = upheld
          ? (await on.scoring.scores(round.id)).filter(
              ({ score }) =>
                score.application === application &&
                score.turn < round.turn &&
                score.points &&
                !score.asideAt,
            )
          : [];
        return decided(undefined, [
          ...(await rewriteRound(on, looked, after, asOf, 'scoring.objection-decided', {
            ...{ objectionId: id, upheld, application },
          })),
          ...aside.map(({ score, version }) =>
            on.scoring.score(round.id, { ...score, asideAt: asOf.now }, version),
          ),
          ...(await tellRound(
            on,
            roundTold['objection-decided'],
            { ...about, objection: { ...found, decision } },
            [],
            found.by,
          )),
          ...(aside.length > 0
            ? await tellRound(on, roundTold['scored-anew'], about, reviewersOf(after, application, said))
            : []),
        ]);
      },
    }),
  );
