import type { AsOf } from '../../law/deadline/working-time.ts';
import type { Group, InPieces } from '../../platform/pieces.ts';
import type { OnFile } from '../../services/dossiers/model.ts';
import { askedAt } from '../joint-installations/sites.ts';
import { itemFor, submission } from '../joint-installations/submission.ts';
import type { ProjectDependencies } from './dependencies.ts';
import { applicationOf, type PlannedInstallation } from './installation.ts';
import type { ProjectFile, Stored } from './store.ts';
import { tellImpossible } from './tell.ts';

const waitingFor = ({ installations }: ProjectFile, stage: string): Stored<PlannedInstallation>[] =>
  installations.filter(({ part }) => part.status === 'planned' && part.stage === stage);

/** Sent, or marked impossible where nobody provides what it asks for, or the same is asked for at its site already. */
const groupOf = async (
  on: ProjectDependencies,
  { project }: ProjectFile,
  stored: Stored<PlannedInstallation>,
  { onFile, asked, asOf }: { onFile: readonly OnFile[]; asked: Set<string>; asOf: AsOf },
): Promise<Group> => {
  const { now } = asOf;
  const { id } = project;
  const { part } = stored;
  const application = applicationOf(project, part.request, onFile);
  const services = askedAt(application);
  // One that goes with it in the same piece stands in no table yet.
  const again = services.some((one) => asked.has(one));
  const published = again ? undefined : await itemFor(on, application, now);
  const sent = again
    ? undefined
    : await submission(on, application, published, part.request.providers ?? {}, now);
  if (sent?.ok) for (const one of services) asked.add(one);
  const outcome = sent?.ok
    ? ({ status: 'sent', caseId: sent.value.created.id } as const)
    : ({ status: 'impossible' } as const);
  return [
    on.projects.putInstallation(id, { ...stored, part: { ...part, ...outcome } }),
    on.timeline.entry(id, {
      at: now,
      code: `joint-installation.${outcome.status}`,
      facts: { stage: part.stage },
    }),
    ...(sent?.ok
      ? [
          ...sent.value.writes,
          ...on.projects.link(id, { kind: 'joint-installation', id: sent.value.created.id, at: now }),
        ]
      : await tellImpossible(on, { project, installation: part, why: sent?.error }, asOf)),
  ];
};

/** The joint installations that waited for a stage, sent in pieces once it has begun; none while the project stands. */
export const installationsOfStage = (
  on: ProjectDependencies,
  projectId: string,
  stage: string,
): InPieces<ProjectFile> => ({
  find: () => on.projects.open(projectId),
  isOver: (file) => file.project.status !== 'active' || waitingFor(file, stage).length === 0,
  async *groups(file, asOf) {
    const { entries: onFile } = await on.dossiers.of(projectId);
    const asked = new Set<string>();
    for (const stored of waitingFor(file, stage))
      yield await groupOf(on, file, stored, { onFile, asked, asOf });
  },
  mark: (file) => [on.projects.unchanged(file)],
  last: () => [],
});
