import type { AsOf } from '../../../law/deadline/working-time.ts';
import { unwrap } from '../../../common/result.ts';
import type { Write } from '../../../platform/table/writes.ts';
import type { ProjectDependencies } from '../dependencies.ts';
import { doneAnew } from '../done-anew.ts';
import type { ProjectFile, Stored } from '../store.ts';
import { termKeys } from './deadlines.ts';
import type { Term } from './model.ts';
import { tellTerm } from './tell.ts';
import type { TermMove } from './told.ts';
import { actOnTerm, type TermEvent } from './transitions.ts';

/** A term as it now is, its record, and whoever is told of it. Version 0 is one that begins. */
export const termWrites = async (
  on: ProjectDependencies,
  { project }: Pick<ProjectFile, 'project'>,
  { part, version }: Pick<Stored<Term>, 'part' | 'version'>,
  move: TermMove,
  asOf: AsOf,
): Promise<Write[]> => [
  on.projects.putTerm(project.id, { part, version, keys: termKeys(project.id, part, asOf) }),
  on.timeline.entry(project.id, {
    at: asOf.now,
    code: `term.${move}`,
    facts: { term: part.id, kind: part.kind, stage: part.stage, step: part.step },
  }),
  ...(await tellTerm(on, move, { project, term: part }, asOf)),
];

/** A term after an event that can happen to it, with what follows for its step. */
export const movedTerm = async (
  on: ProjectDependencies,
  file: ProjectFile,
  stored: Stored<Term>,
  event: TermEvent,
  asOf: AsOf,
): Promise<Write[]> => {
  const part = unwrap(actOnTerm(stored.part, event, asOf.now));
  const written = await termWrites(on, file, { ...stored, part }, event.type, asOf);
  if (part.status !== 'void' || event.type === 'dropped') return written;
  // What may follow and did not: its department works upon what is not there.
  const again = await doneAnew(on, file, { ...part, evenOpen: part.kind === 'follows' }, asOf);
  return [...written, ...again.writes, ...on.projects.relist(file, again.course)];
};
