import { answer, endpoint } from '../../../platform/http/index.ts';
import type { ProjectDependencies } from '../dependencies.ts';
import { projectRoutes } from '../routes.ts';
import { summariseProject } from '../view.ts';

export const list = ({ projects }: ProjectDependencies) =>
  endpoint(projectRoutes.list, async ({ query, caller }) => {
    const { stage, overdue, region, ...paging } = query;
    if (caller.role === 'enterprise') {
      const page = await projects.list({ owner: caller.uscc }, paging);
      return answer(200, { ...page, items: page.items.map((one) => summariseProject(one)) });
    }
    const byStage = overdue === 'true' ? ({ overdue: true } as const) : stage && { stage };
    if (!byStage) {
      const page = await projects.list({ region }, paging);
      return answer(200, { ...page, items: page.items.map((one) => summariseProject(one)) });
    }
    const page = await projects.listStages(byStage, { region, ...paging });
    const asked = page.items.filter((one) => stage === undefined || one.stage.id === stage);
    const found = new Map(
      (await projects.findAll([...new Set(asked.map(({ projectId }) => projectId))])).map((one) => [
        one.id,
        one,
      ]),
    );
    const items = asked.flatMap((one) => {
      const project = [...found.values()].find(({ id }) => id === one.projectId);
      return project ? [summariseProject(project, one.stage)] : [];
    });
    return answer(200, { items, ...(page.cursor !== undefined && { cursor: page.cursor }) });
  });
