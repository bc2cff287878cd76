import type { AsOf } from '../../../law/deadline/working-time.ts';
import type { Write } from '../../../platform/table/writes.ts';
import type { MovedDue } from '../../../platform/watch/climb-limits.ts';
import type { Teller, Telling } from '../../../services/messages/teller.ts';
import type { Project } from '../model.ts';
import type { Term } from './model.ts';
import { termTold, type DueSoon, type TermMove } from './told.ts';

interface Of {
  readonly project: Project;
  readonly term: Term;
}

const telling = ({ project, term }: Of, { now }: AsOf): Telling => {
  const subject = { kind: 'project', id: project.id };
  return {
    to: {
      applicant: { kind: 'enterprise', id: project.owner.uscc },
      ...(term.partner && { partner: { kind: 'partner', id: term.partner } }),
    },
    subject,
    facts: { projectId: project.id, subject, term: term.id, kind: term.kind, status: term.status },
    at: now,
  };
};

/** What became of a term: its owner is told, and its department where something is its to do. */
export const tellTerm = (
  { teller }: { readonly teller: Teller },
  move: TermMove | DueSoon,
  of: Of,
  asOf: AsOf,
): Promise<Write[]> => teller.tell(termTold[move], { ...asOf, ...of }, telling(of, asOf));

/** That a calendar has moved it. */
export const tellTermMoved = (
  { teller }: { readonly teller: Teller },
  moved: readonly MovedDue[],
  of: Of,
  asOf: AsOf,
): Promise<Write[]> => teller.tellMoved(termTold, moved, { ...asOf, ...of }, telling(of, asOf));
