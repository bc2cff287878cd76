import type { AsOf } from '../../../law/deadline/working-time.ts';
import type { Write } from '../../../platform/table/writes.ts';
import type { ProjectDependencies } from '../dependencies.ts';
import type { ProjectFile } from '../store.ts';
import type { Term } from './model.ts';
import { actOnTerm } from './transitions.ts';
import { movedTerm } from './writes.ts';

/** Those of a project's terms that are met now. */
export const termsMet = async (
  on: ProjectDependencies,
  file: ProjectFile,
  isMet: (term: Term) => boolean,
  asOf: AsOf,
): Promise<Write[]> => {
  const met = file.terms.filter(({ part }) => isMet(part) && actOnTerm(part, { type: 'met' }, asOf.now).ok);
  const written = await Promise.all(met.map((stored) => movedTerm(on, file, stored, { type: 'met' }, asOf)));
  return written.flat();
};

/** Building that begins uses what permits it; an environmental document that is over is re-checked first. */
export const usedByBuilding = ({ kind, status }: Term): boolean =>
  status === 'running' && (kind === 'approval' || kind === 'construction' || kind === 'environment');

/** What may follow, and is there now. */
export const followed =
  (given: ReadonlySet<string>) =>
  ({ kind, materials = [] }: Term): boolean =>
    kind === 'follows' && materials.every((material) => given.has(material));

/** What the owner was to file by itself, and has. */
export const filedBy =
  (stage: string, steps: readonly string[]) =>
  (term: Term): boolean =>
    term.kind === 'record' && term.stage === stage && steps.includes(term.step);
