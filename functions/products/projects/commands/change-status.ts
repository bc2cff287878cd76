import { err, ok } from '../../../common/result.ts';
import { endpoint } from '../../../platform/http/index.ts';
import type { ProjectDependencies } from '../dependencies.ts';
import { projectGuards } from '../guards.ts';
import { keepOwner } from '../persons.ts';
import { projectRoutes } from '../routes.ts';
import { tellTransfer } from '../tell.ts';
import { setOut } from '../underway.ts';
import { changeProject } from '../change.ts';

export const pause = (on: ProjectDependencies) =>
  endpoint(projectRoutes.pause, ({ params, body, caller }) =>
    changeProject(on, params.id, caller, async (file, asOf) => {
      const { status } = file.project;
      if (status === 'pausing' || status === 'paused') return ok([]);
      const refused = projectGuards.pause(file);
      if (refused) return err(refused);
      return ok(await setOut(on, file, 'pausing', asOf, body.reason));
    }),
  );

export const resume = (on: ProjectDependencies) =>
  endpoint(projectRoutes.resume, ({ params, caller }) =>
    changeProject(on, params.id, caller, async (file, asOf) => {
      const { status } = file.project;
      if (status === 'resuming' || status === 'active') return ok([]);
      const refused = projectGuards.resumption(file);
      if (refused) return err(refused);
      return ok(await setOut(on, file, 'resuming', asOf));
    }),
  );

export const cancel = (on: ProjectDependencies) =>
  endpoint(projectRoutes.cancel, ({ params, body, caller }) =>
    changeProject(on, params.id, caller, async (file, asOf) => {
      const { status } = file.project;
      if (status === 'cancelling' || status === 'cancelled') return ok([]);
      const refused = projectGuards.cancellation(file);
      if (refused) return err(refused);
      return ok(await setOut(on, file, 'cancelling', asOf, body.reason));
    }),
  );

export const transfer = (on: ProjectDependencies) =>
  endpoint(projectRoutes.transfer, ({ params, body, caller }) =>
    changeProject(on, params.id, caller, async (file, asOf) => {
      const { now } = asOf;
      const { owner, formerOwners } = file.project;
      if (owner.uscc === body.owner.uscc) return ok([]);
      const refused = projectGuards.transfer(file);
      if (refused) return err(refused);
      const former = [...formerOwners, { uscc: owner.uscc, until: now }];
      const kept = keepOwner(on.persons, { kind: 'project', id: params.id }, body.owner, now);
      const after = { ...file.project, owner: kept.owner, formerOwners: former };
      return ok([
        ...kept.writes,
        ...(await on.persons.release(owner.contact, now)),
        ...on.projects.replace(file, after),
        on.timeline.entry(params.id, { at: now, code: 'project.transferred' }),
        ...(await tellTransfer(on, file.project, after, asOf)),
      ]);
    }),
  );
