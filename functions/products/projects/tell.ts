import type { Text } from '../../common/text.ts';
import type { AsOf } from '../../law/deadline/working-time.ts';
import type { Write } from '../../platform/table/writes.ts';
import type { Acted, MovedDue } from '../../platform/watch/climb-limits.ts';
import type { Reader } from '../../services/messages/model.ts';
import type { Teller, Telling } from '../../services/messages/teller.ts';
import { resolve } from '../../services/partners/names.ts';
import type { Partners } from '../../services/partners/partners.ts';
import { departmentIn } from '../../services/partners/waits.ts';
import { installationTold, type AboutInstallation } from './installation-told.ts';
import type { Project } from './model.ts';
import { obstacleTold } from './obstacle-told.ts';
import type { Obstacle } from './obstacle.ts';
import type { StagePlan } from './plans/model.ts';
import {
  stageTold,
  stepTold,
  type AboutEndedStage,
  type StageMove,
  type StepMove,
  type StepNamed,
} from './stage-told.ts';
import type { Stage } from './stage.ts';
import { projectTold, type ProjectMove } from './told.ts';
import { stepTitle } from './told-words.ts';

interface TellsOfProjects {
  readonly teller: Teller;
}

/** Its owner, and the department that leads the stage. */
const ofLead = (told: Telling, { lead }: Stage): Telling => ({
  ...told,
  to: { ...told.to, ...(lead && { partner: { kind: 'partner', id: lead } }) },
});

const ownerOf = ({ owner }: Project): Reader => ({ kind: 'enterprise', id: owner.uscc });

const telling = (project: Project, facts: Telling['facts'], { now }: AsOf): Telling => {
  const subject = { kind: 'project', id: project.id };
  return {
    to: { applicant: ownerOf(project) },
    subject,
    facts: { projectId: project.id, subject, ...facts },
    at: now,
  };
};

/** Its owner is told what became of a project, in the transaction of the move. */
export const tellProject = (
  { teller }: TellsOfProjects,
  move: ProjectMove,
  project: Project,
  asOf: AsOf,
): Promise<Write[]> =>
  teller.tell(projectTold[move], { ...asOf, project }, telling(project, { status: project.status }, asOf));

/** Who helps a project through: its owner and that department are told, and the one that did before. */
export const tellCompanion = async (
  { teller }: TellsOfProjects,
  project: Project,
  { now: helps, before }: { readonly now: string; readonly before: string | undefined },
  asOf: AsOf,
): Promise<Write[]> => {
  const told = telling(project, {}, asOf);
  const at = (id: string): Telling => ({ ...told, to: { ...told.to, partner: { kind: 'partner', id } } });
  return [
    ...(await teller.tell(projectTold.companion, { ...asOf, project }, at(helps))),
    ...(before === undefined || before === helps
      ? []
      : await teller.tell(projectTold['companion-relieved'], { ...asOf, project }, at(before))),
  ];
};

/** Who owned it before is told too. */
export const tellTransfer = (
  { teller }: TellsOfProjects,
  before: Project,
  after: Project,
  asOf: AsOf,
): Promise<Write[]> =>
  teller.tell(
    projectTold.transferred,
    { ...asOf, project: after },
    { ...telling(after, {}, asOf), to: { applicant: [ownerOf(before), ownerOf(after)] } },
  );

/** A stage that moves, and the plan by which it runs. */
interface OfStage {
  readonly project: Project;
  readonly stage: Stage;
  readonly plan: StagePlan;
}

export const tellStage = (
  { teller }: TellsOfProjects,
  move: StageMove,
  of: OfStage & Pick<AboutEndedStage, 'mayBegin'>,
  asOf: AsOf,
): Promise<Write[]> =>
  teller.tell(
    stageTold[move],
    { ...asOf, ...of },
    ofLead(telling(of.project, { stage: of.stage.id }, asOf), of.stage),
  );

/** That its limit nears, or has passed. */
export const tellStageRung = (
  { teller }: TellsOfProjects,
  of: OfStage,
  rung: Acted,
  asOf: AsOf,
): Promise<Write[]> =>
  teller.tellRung(
    stageTold,
    rung,
    { ...asOf, ...of },
    ofLead(telling(of.project, { stage: of.stage.id }, asOf), of.stage),
  );

/** That a calendar has moved its limit. */
export const tellStageMoved = (
  { teller }: TellsOfProjects,
  of: OfStage,
  moved: readonly MovedDue[],
  asOf: AsOf,
): Promise<Write[]> =>
  teller.tellMoved(
    stageTold,
    moved,
    { ...asOf, ...of },
    ofLead(telling(of.project, { stage: of.stage.id }, asOf), of.stage),
  );

/** What became of several steps of a stage at once: one message. */
export const tellSteps = (
  { teller }: TellsOfProjects,
  move: StepMove,
  of: OfStage,
  steps: readonly ({ readonly id: string } & Omit<StepNamed, 'title'>)[],
  asOf: AsOf,
): Promise<Write[]> =>
  steps.length === 0
    ? Promise.resolve([])
    : teller.tell(
        stepTold[move],
        {
          ...asOf,
          ...of,
          steps: steps.map(({ id, ...step }) => ({ ...step, title: stepTitle(of.plan, of.stage, id) })),
        },
        telling(of.project, { stage: of.stage.id, steps: steps.map(({ id }) => id) }, asOf),
      );

/** That complete data was handed in, which is the filing: its owner, and the department that keeps it. */
export const tellFiled = async (
  { teller, partners }: TellsOfProjects & { readonly partners: Partners },
  of: OfStage,
  {
    id,
    title,
    department,
  }: { readonly id: string; readonly title: Text; readonly department?: string | undefined },
  asOf: AsOf,
): Promise<Write[]> => {
  const told = telling(of.project, { stage: of.stage.id, step: id }, asOf);
  const partner = async (): Promise<Reader | undefined> => {
    if (department === undefined) return undefined;
    const found = resolve(await partners.claims(), departmentIn(of.project.region, department));
    return found.ok ? { kind: 'partner', id: found.value } : undefined;
  };
  const words = { ...asOf, ...of, steps: [{ title }] };
  return teller.tell(stepTold.filed, words, { ...told, to: { ...told.to, partner } });
};

/** That a joint installation which waited for its stage could not be sent. */
export const tellImpossible = (
  { teller }: TellsOfProjects,
  of: Omit<AboutInstallation, keyof AsOf>,
  asOf: AsOf,
): Promise<Write[]> =>
  teller.tell(
    installationTold.impossible,
    { ...asOf, ...of },
    telling(of.project, { stage: of.installation.stage }, asOf),
  );

/** Who is asked, until one of them has received it; and then that one. That it was received all of them are told. */
const askedOf = ({ owner, candidates }: Obstacle, event: keyof typeof obstacleTold): readonly string[] =>
  owner === undefined || event === 'received' ? candidates : [owner];

/** Everybody is told whom it concerns what became of an obstacle. */
export const tellObstacle = async (
  { teller, partners }: TellsOfProjects & { readonly partners: Partners },
  event: keyof typeof obstacleTold,
  project: Project,
  obstacle: Obstacle,
  asOf: AsOf,
): Promise<Write[]> => {
  const { id, what } = obstacle;
  const found = obstacle.owner === undefined ? undefined : (await partners.open(obstacle.owner))?.partner;
  const owner = found && { name: found.name, ...(found.phone !== undefined && { phone: found.phone }) };
  const told = telling(project, { obstacleId: id, what }, asOf);
  const partner = askedOf(obstacle, event).map((asked): Reader => ({ kind: 'partner', id: asked }));
  return teller.tell(
    obstacleTold[event],
    { ...asOf, project, obstacle, owner },
    { ...told, to: { ...told.to, partner } },
  );
};
