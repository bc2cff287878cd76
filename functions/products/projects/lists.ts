import type { CallerBy } from '../../platform/http/route.ts';
import { idsFrom } from '../../platform/ids.ts';
import type { Asked } from '../../platform/lists/asked.ts';
import { columns, endedColumn, statusColumn } from '../../platform/lists/columns.ts';
import type { Seen } from '../../platform/lists/page.ts';
import type { Column } from '../../platform/lists/sheet.ts';
import { awaitingOwner, reviewing } from './awaiting.ts';
import type { ProjectDependencies } from './dependencies.ts';
import type { ProjectStatus } from './model.ts';
import { allProjects, projectsOfOwner, stateOf, type ProjectItem } from './store.ts';
import { summariseProject, type ProjectSummary } from './view.ts';

const sheet: readonly Column<ProjectItem>[] = [
  ['项目编号', ({ project }) => project.id],
  ['项目代码', ({ project }) => project.code],
  ['项目名称', ({ project }) => project.name],
  ['统一社会信用代码', ({ project }) => project.uscc],
  columns.region,
  statusColumn(({ project }) => project.status),
  ['在办阶段', ({ running = {} }) => Object.keys(running).join('、')],
  columns.received,
  columns.lastDay,
  endedColumn(({ project }) => project.endedAt),
];

type Viewer = CallerBy<'enterprise' | 'partner' | 'operator'>;

const chosenBy =
  (which: (ids: readonly string[]) => Promise<ReadonlySet<string>>) =>
  async (heads: readonly ProjectItem[]): Promise<ReadonlySet<ProjectItem>> => {
    const ids = await which(heads.map(({ project }) => project.id));
    return new Set(heads.filter(({ project }) => ids.has(project.id)));
  };

/** An owner sees its own, a department those in which it was asked, operators all: at each what waits for it apart. */
const ofCaller = (
  on: ProjectDependencies,
  caller: Viewer,
): Pick<Seen<ProjectItem, ProjectSummary>, 'of' | 'lists' | 'mine' | 'among'> => {
  switch (caller.role) {
    case 'enterprise':
      return {
        ...{ of: 'own', lists: [projectsOfOwner(caller.uscc)] },
        mine: chosenBy((ids) => awaitingOwner(on, ids)),
      };
    case 'partner':
      return {
        ...{ of: 'wide', lists: [allProjects], among: caller.partner },
        mine: chosenBy((ids) => reviewing(on, ids, caller.partner)),
      };
    case 'operator':
      return { of: 'wide', lists: [allProjects], mine: [] };
  }
};

interface AskedProjects extends Asked {
  readonly stage?: string | undefined;
}

export const projectsSeen = (
  on: ProjectDependencies,
  caller: Viewer,
  { stage }: AskedProjects,
): Seen<ProjectItem, ProjectSummary> => ({
  ...ofCaller(on, caller),
  receivedAt: (moment) => idsFrom('pj', moment),
  statusOf: ({ project }) => project.status,
  stateOf: (status) => stateOf(status as ProjectStatus),
  ...(stage !== undefined && { only: ({ running = {} }) => Object.hasOwn(running, stage) }),
  view: (heads) => Promise.resolve(heads.map(summariseProject)),
  columns: sheet,
});
