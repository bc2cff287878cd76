import { text } from '../../common/text.ts';
import type { AsOf } from '../../law/deadline/working-time.ts';
import { change, decided } from '../../platform/change.ts';
import type { Write } from '../../platform/table/writes.ts';
import { letWait } from '../../services/waiting/let-wait.ts';
import { resolve } from '../../services/partners/names.ts';
import type { Resume } from '../../services/partners/resume.ts';
import { waitsFor, type Unnamed } from '../../services/partners/waits.ts';
import type { RiverDependencies } from './dependencies.ts';
import { caseWrites, recordOf, replaceCase } from './rewrite.ts';
import type { RiverFile } from './store.ts';

/** The case waits for these departments, and its execution with it; what is new of it is told, once. */
export const waitForDepartments = async (
  on: RiverDependencies,
  file: RiverFile,
  unnamed: readonly Unnamed[],
  token: string,
  asOf: AsOf,
): Promise<Write[]> => {
  const { case: one } = file;
  const { id } = one;
  const { now } = asOf;
  const known = one.waits ?? [];
  const told = unnamed.filter(({ wanted }) => known.every(({ name }) => name !== wanted.name));
  const waits = unnamed.map(
    (each) => known.find(({ name }) => name === each.wanted.name) ?? waitsFor(each, now),
  );
  const waiting = {
    waiter: { kind: 'river-approval', id },
    applicant: { kind: 'enterprise', id: one.applicant.uscc },
    code: 'river.waiting-for-name',
    what: text(`漓江窗口办件 ${id} `, `Case ${id} at the Li River window`),
    data: { caseId: id },
  } as const;
  return [
    ...(await replaceCase(on, file, { case: { ...one, waits }, token }, asOf)),
    ...told.map(({ wanted: { name: department }, why }) =>
      on.timeline.entry(id, { at: now, code: 'river.waits-for-name', facts: { department, why } }),
    ),
    ...(await letWait(on, waiting, told, now)),
  ];
};

/** Somebody is that department now: with the last of them the execution checks the case again. */
export const resumeRiver =
  (on: RiverDependencies): Resume =>
  async (id, _, wanted) => {
    const resumed = await change(on, {
      find: () => on.river.open(id),
      decide: async (file, asOf) => {
        const { waits = [], ...one } = file.case;
        const left = waits.filter(({ name }) => name !== wanted.name);
        if (left.length === waits.length) return decided(true);
        if (!resolve(await on.partners.claims(), wanted).ok) return decided(false);
        if (left.length === 0)
          return decided(true, await caseWrites(on, file, one, { move: 'goes-on' }, asOf));
        const found = { at: asOf.now, code: 'name-found', facts: { department: wanted.name } };
        return decided(true, await recordOf(on, file, { ...one, waits: left }, found, asOf));
      },
    });
    // One that is gone waits no more.
    return !resumed.ok || resumed.value;
  };
