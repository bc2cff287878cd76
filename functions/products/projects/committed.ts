import { listed } from '../../common/words/codes.ts';
import { text } from '../../common/text.ts';
import type { AsOf } from '../../law/deadline/working-time.ts';
import type { Write } from '../../platform/table/writes.ts';
import type { CommittedCase, Consequences } from '../../services/commitments/dependencies.ts';
import type { Made } from '../../services/commitments/model.ts';
import type { ProjectDependencies } from './dependencies.ts';
import { doneAnew } from './done-anew.ts';
import { isOver } from './model.ts';
import { raisedByItself } from './obstacle-writes.ts';
import { requestOf } from './review-order.ts';
import { plannedStage } from './stage-deadline.ts';
import { wakeUp } from './stage-gates.ts';
import type { StepCommitment } from './stage.ts';
import type { ProjectFile, StoredStage } from './store.ts';

/** A step of a project with what was committed to in it. */
interface Found {
  readonly file: ProjectFile;
  readonly stored: StoredStage;
  readonly one: StepCommitment;
}

const found = async (
  { projects }: Pick<ProjectDependencies, 'projects'>,
  { subject, id }: Made,
): Promise<Found | undefined> => {
  const file = await projects.open(subject.id);
  const stored = file?.stages.find(({ stage }) => stage.committed?.some((one) => one.id === id));
  const one = stored?.stage.committed?.find((each) => each.id === id);
  return file && stored && one && { file, stored, one };
};

/** The stage with its commitment holding, or not. */
const holding = ({ stored, one }: Found, holds: boolean): StoredStage => ({
  ...stored,
  stage: {
    ...stored.stage,
    committed: stored.stage.committed?.map((each) => (each === one ? { ...one, holds } : each)),
  },
});

const rewritten = (
  on: ProjectDependencies,
  { file, stored }: Found,
  next: StoredStage,
  asOf: AsOf,
): Write[] =>
  stored.stage.status === 'running'
    ? wakeUp(on, file.project, next, next.stage, asOf.now)
    : [on.projects.replaceStage(file.project.id, next)];

/** What was granted by it is to be done again with the proof, and somebody sees to it. */
const revoked = async (on: ProjectDependencies, seen: Found, asOf: AsOf): Promise<Write[]> => {
  const { file, stored, one } = seen;
  const next = holding(seen, false);
  const stages = file.stages.map((each) => (each === stored ? next : each));
  const at = { stage: stored.stage.id, step: one.step };
  const again = await doneAnew(on, { ...file, stages }, { ...at, evenOpen: true }, asOf);
  const what = `承诺已撤销：${listed(one.replaces).zh}`;
  return [
    ...(again.writes.length > 0 ? again.writes : rewritten(on, seen, next, asOf)),
    ...on.projects.relist(file, again.course),
    ...(isOver(file.project.status) ? [] : await raisedByItself(on, file.project, { what, ...at }, asOf)),
  ];
};

/** Nothing of what has ended is done again, and nothing more is taken for it. */
const afterItsEnd: Consequences = {
  revoked: text(
    '项目已办结，后续由核查部门依法处理。',
    'The project has ended: its department decides what follows.',
  ),
};

/** What becomes of a step when the commitment for it turns out otherwise: it holds no more, holds again, or is done anew. */
export const committedStep = (on: ProjectDependencies): CommittedCase => ({
  stands: async (made) => {
    const seen = await found(on, made);
    return seen !== undefined && seen.stored.stage.status !== 'cancelled';
  },
  changed: async (made, asOf) => {
    const seen = await found(on, made);
    if (!seen || seen.stored.stage.status === 'cancelled') return [];
    if (made.status === 'revoked') return revoked(on, seen, asOf);
    if (made.status !== 'broken' && made.status !== 'mended') return [];
    return rewritten(on, seen, holding(seen, made.status === 'mended'), asOf);
  },
  asks: async (made) => {
    const seen = await found(on, made);
    if (!seen) return {};
    const { file, stored, one } = seen;
    const plan = await on.plans.find(stored.stage.plan);
    const step = plannedStage(plan, stored.stage).steps.find(({ id }) => id === one.step);
    const { entries: onFile } = await on.dossiers.of(file.project.id);
    return step
      ? requestOf({
          ...{ project: file.project, plan, stage: stored.stage, step, onFile, committed: [one] },
        })
      : {};
  },
  words: async (made) => {
    const seen = await found(on, made);
    if (!seen || isOver(seen.file.project.status)) return afterItsEnd;
    const wanted = listed(seen.one.replaces);
    return {
      broken: text('改正前，该承诺不能代替材料。', 'Before that it stands instead of no document.'),
      mended: text('该承诺继续有效。', 'It holds again.'),
      revoked: text(
        `该步骤须重新办理，请在平台上提交：${wanted.zh}。`,
        `The step is done again: please hand in on the platform ${wanted.en}.`,
      ),
    };
  },
});
