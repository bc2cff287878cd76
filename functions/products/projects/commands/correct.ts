import { invalid } from '../../../platform/problem.ts';
import { err, ok } from '../../../common/result.ts';
import { endpoint } from '../../../platform/http/index.ts';
import { notReturnedFor } from '../../../services/orders/correction.ts';
import type { ProjectDependencies } from '../dependencies.ts';
import { projectRoutes } from '../routes.ts';
import { changeProject, noRoom } from '../change.ts';
import { projectGuards } from '../guards.ts';
import { notNow } from '../refusals.ts';
import { giver, wakeRunning } from './supply-materials.ts';

export const correct = (on: ProjectDependencies) =>
  endpoint(projectRoutes.correct, ({ params, body, caller }) =>
    changeProject(on, params.id, caller, async (file, asOf) => {
      const stored = await on.orders.find(body.orderId);
      if (stored?.order.subject.id !== params.id)
        return err(invalid('/orderId', '不是本项目的步骤', 'Is not a step of this project'));
      const refused = projectGuards.corrections(file);
      if (refused) return err(refused);
      const { note, materials } = body;
      const unfit = await on.linked.unfit({ kind: 'project', id: params.id }, materials);
      if (unfit) return err(unfit);
      const unasked = notReturnedFor(stored.order, materials);
      if (unasked) return err(unasked);
      const acted = await on.orders.act(stored, { type: 'corrected', note, materials }, asOf);
      if (!acted.ok)
        return err(
          notNow('该步骤未被退回补正', 'The step was not returned for correction', {
            from: acted.error.from,
          }),
        );
      const full = await noRoom(on, params.id, materials);
      if (full) return err(full);
      return ok([
        on.projects.touch(file),
        ...acted.value.writes,
        ...on.dossiers.give(params.id, materials, giver(caller), asOf.now),
        ...(materials.length > 0 ? wakeRunning(on, file, asOf) : []),
      ]);
    }),
  );
