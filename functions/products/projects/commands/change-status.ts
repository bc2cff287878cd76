import { called } from '../../../common/words/codes.ts';
import { err, ok } from '../../../common/result.ts';
import { endpoint } from '../../../platform/http/index.ts';
import type { ProjectDependencies } from '../dependencies.ts';
import { mayBecome, mostOf, type ProjectStatus } from '../model.ts';
import { keepOwner } from '../persons.ts';
import { projectRoutes } from '../routes.ts';
import { setOut } from '../underway.ts';
import { changeProject, notNow, tooMany } from '../change.ts';

const refusal = (from: ProjectStatus, to: ProjectStatus) =>
  notNow(
    `项目“${called(from).zh}”，不能变为“${called(to).zh}”`,
    `The project is ${called(from).en} and cannot become ${called(to).en}`,
    {
      status: from,
    },
  );

export const pause = (on: ProjectDependencies) =>
  endpoint(projectRoutes.pause, ({ params, body, caller }) =>
    changeProject(on, params.id, caller, (file, asOf) => {
      const { status, pauses = 0 } = file.project;
      if (status === 'pausing' || status === 'paused') return ok([]);
      if (!mayBecome(status, 'pausing')) return err(refusal(status, 'pausing'));
      if (pauses >= mostOf.pauses) return err(tooMany('暂停', 'pauses of a project', mostOf.pauses));
      return ok(setOut(on, file, 'pausing', asOf, body.reason));
    }),
  );

export const resume = (on: ProjectDependencies) =>
  endpoint(projectRoutes.resume, ({ params, caller }) =>
    changeProject(on, params.id, caller, (file, asOf) => {
      const { status } = file.project;
      if (status === 'resuming' || status === 'active') return ok([]);
      if (!mayBecome(status, 'resuming')) return err(refusal(status, 'resuming'));
      return ok(setOut(on, file, 'resuming', asOf));
    }),
  );

export const cancel = (on: ProjectDependencies) =>
  endpoint(projectRoutes.cancel, ({ params, body, caller }) =>
    changeProject(on, params.id, caller, (file, asOf) => {
      const { status } = file.project;
      if (status === 'cancelling' || status === 'cancelled') return ok([]);
      if (!mayBecome(status, 'cancelling')) return err(refusal(status, 'cancelling'));
      return ok(setOut(on, file, 'cancelling', asOf, body.reason));
    }),
  );

export const transfer = (on: ProjectDependencies) =>
  endpoint(projectRoutes.transfer, ({ params, body, caller }) =>
    changeProject(on, params.id, caller, async (file, { now }) => {
      const { owner, status, formerOwners } = file.project;
      if (status !== 'active' && status !== 'paused')
        return err(notNow('项目已结束', 'The project has ended', { status }));
      if (owner.uscc === body.owner.uscc) return ok([]);
      if (formerOwners.length >= mostOf.owners) return err(tooMany('转让', 'former owners', mostOf.owners));
      const former = [...formerOwners, { uscc: owner.uscc, until: now }];
      const kept = keepOwner(on.persons, { kind: 'project', id: params.id }, body.owner, now);
      return ok([
        ...kept.writes,
        ...(await on.persons.release(owner.contact, now)),
        ...on.projects.replace(file, { ...file.project, owner: kept.owner, formerOwners: former }),
        on.timeline.entry(params.id, { at: now, code: 'project.transferred' }),
      ]);
    }),
  );
