import { text } from '../../common/text.ts';
import type { Instant } from '../../law/instant.ts';
import { change, decided } from '../../platform/change.ts';
import type { Write } from '../../platform/table/writes.ts';
import { letWait } from '../../services/waiting/let-wait.ts';
import { resolve, type Wanted } from '../../services/partners/names.ts';
import type { Resume } from '../../services/partners/resume.ts';
import { waitsFor, type Unnamed } from '../../services/partners/waits.ts';
import type { ProjectDependencies } from './dependencies.ts';
import type { Project } from './model.ts';
import { wakeUp } from './stage-gates.ts';
import { waitsNoMore } from './stage-transitions.ts';
import type { Stage, StageStepState } from './stage.ts';
import { tellProject } from './tell.ts';

/** The project waits for these departments in a stage; its owner is told, and the operators once for each name. */
const waitForDepartments = async (
  on: ProjectDependencies,
  { id, name, owner }: Project,
  facts: { readonly stage: string; readonly step?: string },
  unnamed: readonly Unnamed[],
  now: Instant,
): Promise<Write[]> => [
  ...unnamed.map(({ wanted: { name: department }, why }) =>
    on.timeline.entry(id, { at: now, code: 'project.waits-for-name', facts: { ...facts, department, why } }),
  ),
  ...(await letWait(
    on,
    {
      waiter: { kind: 'project', id },
      applicant: { kind: 'enterprise', id: owner.uscc },
      code: 'project.waiting-for-name',
      what: text(
        `项目“${name}”（${id}）的阶段 ${facts.stage} `,
        `Stage ${facts.stage} of project “${name}” (${id})`,
      ),
      data: { projectId: id, ...facts },
    },
    unnamed,
    now,
  )),
];

const awaits = ({ waits }: StageStepState, { name }: Wanted): boolean => waits?.name === name;

interface Waited {
  readonly stage: Stage;
  readonly writes: Write[];
  /** How many names were told. */
  readonly told: number;
  readonly more: boolean;
}

/** A step whose turn it is, and whose department nobody is. */
interface UnnamedStep {
  readonly id: string;
  readonly unnamed: Unnamed;
}

/**
 * The stage with these steps waiting; each name is told when the first of its steps waits, and not again.
 * @param most names let wait by one transaction; the steps of the others by the next look
 */
export const waitForNames = async (
  on: ProjectDependencies,
  project: Project,
  stage: Stage,
  unnamed: readonly UnnamedStep[],
  most: number,
  now: Instant,
): Promise<Waited> => {
  const byName = new Map(unnamed.map((one) => [one.unnamed.wanted.name, one.unnamed]));
  const fresh = [...byName.values()].filter(({ wanted }) =>
    stage.steps.every((step) => !awaits(step, wanted)),
  );
  const told = fresh.slice(0, most);
  const later = new Set(fresh.slice(most).map(({ wanted }) => wanted.name));
  const steps = stage.steps.map((step) => {
    const found = unnamed.find(({ id }) => id === step.id)?.unnamed;
    return found && !step.waits && !later.has(found.wanted.name)
      ? { ...step, waits: waitsFor(found, now) }
      : step;
  });
  const writes = await waitForDepartments(on, project, { stage: stage.id }, told, now);
  return { stage: { ...stage, steps }, writes, told: told.length, more: later.size > 0 };
};

/** Somebody is that department now: each stage that waited looks again. */
export const resumeProject =
  (on: ProjectDependencies): Resume =>
  async (id, _, wanted) => {
    const resumed = await change(on, {
      find: () => on.projects.open(id),
      decide: async (file, asOf) => {
        const stages = file.stages.filter(({ stage }) => stage.steps.some((step) => awaits(step, wanted)));
        if (stages.length === 0) return decided(true);
        if (!resolve(await on.partners.claims(), wanted).ok) return decided(false);
        return decided(true, [
          ...stages.flatMap((stored) => {
            const steps = stored.stage.steps.map((step) => (awaits(step, wanted) ? waitsNoMore(step) : step));
            return wakeUp(on, file.project, stored, { ...stored.stage, steps }, asOf.now);
          }),
          on.timeline.entry(id, {
            at: asOf.now,
            code: 'project.goes-on',
            facts: { department: wanted.name },
          }),
          ...(await tellProject(on, 'goes-on', file.project, asOf)),
        ]);
      },
    });
    // One that is gone waits no more.
    return !resumed.ok || resumed.value;
  };
