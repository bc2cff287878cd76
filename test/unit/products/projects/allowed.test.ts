import fc from 'fast-check';
import { expect, it } from 'vitest';
import { workingCalendar } from '../../../../functions/law/calendar/working-calendar.ts';
import { USUAL_OFFICE_HOURS } from '../../../../functions/law/calendar/office-hours.ts';
import { PartnerId } from '../../../../functions/services/partners/model.ts';
import {
  allowedOfAsked,
  allowedOfExpected,
  allowedOfObstacle,
  allowedOfProject,
  allowedOfStep,
  callsOf,
  type Who,
} from '../../../../functions/products/projects/allowed.ts';
import type { Guarded } from '../../../../functions/products/projects/guards.ts';
import {
  mostOf,
  projectTransitions,
  type Project,
  type ProjectStatus,
} from '../../../../functions/products/projects/model.ts';
import {
  actOnObstacle,
  type Obstacle,
  type ObstacleEvent,
} from '../../../../functions/products/projects/obstacle.ts';
import {
  actOnStage,
  beginStage,
  stepTransitions,
  type StageEvent,
} from '../../../../functions/products/projects/stage-transitions.ts';
import { err, ok } from '../../../../functions/common/result.ts';
import { shippedList } from '../../../../functions/services/commitments/list.ts';
import type { MayCommit } from '../../../../functions/services/commitments/make.ts';
import { CommitmentId } from '../../../../functions/services/commitments/model.ts';
import { projectRoutes } from '../../../../functions/products/projects/routes.ts';
import type { Route } from '../../../../functions/platform/http/route.ts';
import type { Stage } from '../../../../functions/products/projects/stage.ts';
import { anyStage, orderId, partner, start } from './samples.ts';

const asOf = { now: start, workingTime: { calendar: workingCalendar(), hours: USUAL_OFFICE_HOURS } };
it.each([
  ['owner', 'enterprise'],
  ['operator', 'operator'],
] as const)('%s: what may be named is what the rows of %ss take of a project', (who, role) => {
  const calls = Object.values<Route>(projectRoutes).flatMap(({ method, path, roles }) => {
    const [, call] = /^\/v1\/projects\/\{id\}\/([\w-]+)$/.exec(path) ?? [];
    return call !== undefined && method === 'POST' && roles.includes(role) ? [call] : [];
  });
  expect([...callsOf[who]].toSorted()).toEqual(calls.toSorted());
});

const may: MayCommit = (code) => {
  const matter = shippedList().matters.find((one) => one.code === code);
  return matter ? ok(matter) : err({ why: 'not-listed' });
};

const both: readonly Who[] = ['owner', 'operator'];

const fileOf = (project: Partial<Project>, stages: readonly Stage[] = []): Guarded => ({
  project: { status: 'active', key: false, formerOwners: [], ...project } as Project,
  stages: stages.map((stage) => ({ stage, version: 1 })) as unknown as Guarded['stages'],
  obstacles: [],
  installations: [],
  terms: [],
  links: [],
});

/** What each call asks of the status, as the table of moves has it: written apart from the guards. */
const becoming = { pause: 'pausing', resumption: 'resuming', cancellation: 'cancelling' } as const;

it('a project is asked what its moves lead to, and a walk by `allowed` reaches its end', () => {
  fc.assert(
    fc.property(fc.infiniteStream(fc.nat()), fc.constantFrom(...both), (choices, who) => {
      let project: Partial<Project> = { status: 'active', pauses: 0 };
      let steps = 0;
      for (const choice of choices) {
        const { status = 'active', pauses = 0 } = project;
        const moves: readonly ProjectStatus[] = projectTransitions[status];
        const allowed = allowedOfProject(who, fileOf(project), [], asOf);
        for (const [call, to] of Object.entries(becoming))
          expect(allowed.includes(call), `${call} of ${status} after ${pauses} pauses`).toBe(
            moves.includes(to) && (call !== 'pause' || pauses < mostOf.pauses),
          );
        // What a project that is over still takes is to be linked with; who produces may say what hinders it.
        if (status === 'cancelled' || status === 'completed') {
          const hindered = status === 'completed' ? ['obstacles'] : [];
          expect(allowed).toEqual(who === 'operator' ? ['links', ...hindered] : hindered);
          return;
        }
        expect((steps += 1), 'a walk without an end').toBeLessThan(2_000);
        const next = moves.filter((to) => to !== 'pausing' || allowed.includes('pause'));
        const to = next[choice % next.length] ?? status;
        project = { status: to, pauses: pauses + (to === 'pausing' ? 1 : 0) };
      }
    }),
    { numRuns: 200 },
  );
});

it('nothing is asked by a stranger', () => {
  expect(allowedOfProject(undefined, fileOf({}), [], asOf)).toEqual([]);
});

const events: fc.Arbitrary<StageEvent> = fc.oneof(
  fc.record({
    type: fc.constant('placed' as const),
    step: fc.nat(7).map((n) => `s${n}`),
    orderId: fc.nat(9).map(orderId),
    partner: fc.constant(partner),
  }),
  fc.record({
    type: fc.constant('opined' as const),
    step: fc.nat(7).map((n) => `s${n}`),
    orderId: fc.nat(9).map(orderId),
    outcome: fc.constantFrom('met' as const, 'not-met' as const),
  }),
  fc.record({ type: fc.constant('redone' as const), step: fc.nat(7).map((n) => `s${n}`) }),
  fc.record({ type: fc.constantFrom('paused' as const, 'continued' as const, 'closed' as const) }),
);

it('a step is submitted again where it was refused and the stage takes it, and nowhere else', () => {
  fc.assert(
    fc.property(
      anyStage,
      fc.array(events, { maxLength: 40 }),
      fc.constantFrom<ProjectStatus>('active', 'paused', 'cancelled'),
      (planned, told, status) => {
        let stage = beginStage(planned, { id: 'p', version: 1 }, start);
        for (const event of told) {
          const acted = actOnStage(stage, planned, event, start);
          if (acted.ok) stage = acted.value;
          const file = fileOf({ status }, [stage]);
          for (const state of stage.steps) {
            const redone = actOnStage(stage, planned, { type: 'redone', step: state.id }, start);
            const taken =
              redone.ok &&
              state.outcome === 'not-met' &&
              'redone' in stepTransitions[state.status] &&
              status !== 'cancelled';
            for (const who of both)
              expect(allowedOfStep(who, file, { stage, planned, state, now: start }, may)).toEqual(
                taken ? ['resubmission'] : [],
              );
          }
          expect(allowedOfExpected('owner', file, planned)).toEqual(status === 'active' ? ['start'] : []);
        }
      },
    ),
    { numRuns: 500 },
  );
});

it('where its plan lets it the owner commits to a step that waits, once, until a commitment is broken', () => {
  fc.assert(
    fc.property(anyStage, (drawn) => {
      const [first, ...others] = drawn.steps;
      if (!first) return;
      const taking = { ...first, commitment: { matter: 'project-step', replaces: ['site-plan'] } };
      const planned = { ...drawn, steps: [taking, ...others] };
      const begun = beginStage(planned, { id: 'p', version: 1 }, start);
      const allowed = (who: Who, committed: Stage['committed'] = [], takes = may) => {
        const stage = { ...begun, committed };
        return stage.steps.flatMap((state) =>
          allowedOfStep(who, fileOf({}, [stage]), { stage, planned, state, now: start }, takes).map(
            (call) => [state.id, call],
          ),
        );
      };
      const id = CommitmentId.parse(`cm_${'0'.repeat(26)}`);
      const made = { id, step: first.id, replaces: ['site-plan'], madeAt: start, holds: true };
      expect(allowed('owner')).toEqual([[first.id, 'commitment']]);
      expect(allowed('operator')).toEqual([]);
      expect(allowed('owner', [made])).toEqual([]);
      expect(allowed('owner', [{ ...made, holds: false }])).toEqual([]);
      expect(
        allowed('owner', [], () => err({ why: 'barred', until: start })),
        'of who broke one anywhere',
      ).toEqual([]);
    }),
    { numRuns: 50 },
  );
});

const another = PartnerId.parse('pt_01J9ZZZZZZZZZZZZZZZZZZZZZY');

it('an obstacle takes what `allowed` names to its end', () => {
  const asked: readonly ObstacleEvent[] = [
    { type: 'assigned', to: [partner] },
    { type: 'received', by: partner },
    { type: 'answered', by: partner, text: '已协调' },
    { type: 'confirmed' },
    { type: 'contested' },
    { type: 'escalated' },
  ];
  const raisers = fc.constantFrom('enterprise' as const, 'operator' as const, 'platform' as const);
  fc.assert(
    fc.property(raisers, fc.array(fc.constantFrom(...asked), { maxLength: 30 }), (raisedBy, told) => {
      let one = { status: 'raised', raisedBy, candidates: [], escalations: [] } as unknown as Obstacle;
      for (const event of told) {
        const taken = (type: 'assigned' | 'confirmed' | 'contested') => {
          const example = asked.find((each) => each.type === type);
          return example !== undefined && actOnObstacle(one, example, asOf).ok;
        };
        const word = taken('confirmed') && taken('contested');
        const takes = (type: 'received' | 'answered', by: typeof partner) =>
          actOnObstacle(one, type === 'received' ? { type, by } : { type, by, text: '已协调' }, asOf).ok;
        for (const who of [partner, another])
          expect(allowedOfAsked(who, one, asOf)).toEqual([
            ...(takes('received', who) ? ['receipt'] : []),
            ...(takes('answered', who) ? ['answer'] : []),
          ]);
        expect(allowedOfObstacle('operator', one, asOf)).toEqual([
          ...(taken('assigned') ? ['assignment'] : []),
          ...(word && raisedBy !== 'enterprise' ? ['word'] : []),
        ]);
        expect(allowedOfObstacle('owner', one, asOf)).toEqual(
          word && raisedBy !== 'operator' ? ['word'] : [],
        );
        const acted = actOnObstacle(one, event, asOf);
        if (acted.ok) one = acted.value;
      }
    }),
    { numRuns: 300 },
  );
});
