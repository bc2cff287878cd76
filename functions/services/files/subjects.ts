import type { Caller } from '../../platform/http/route.ts';
import type { FilePurpose, FileSubject } from './model.ts';

/** A case as a caller sees it who may see it. */
export interface SeenSubject {
  /** What this caller may hand in for it. */
  readonly mayAdd: readonly FilePurpose[];
  readonly isOver: boolean;
}

/** What each product says of its cases, by kind of subject; undefined of what is not there for this caller. */
export type FileSubjects = Readonly<
  Record<string, (id: string, caller: Caller) => Promise<SeenSubject | undefined>>
>;

/** What applicants hand in, and what partners do. */
export const byApplicant: readonly FilePurpose[] = ['material', 'correction', 'evidence', 'site-plan'];
export const byPartner: readonly FilePurpose[] = ['evidence', 'acceptance'];

export const sameSubject = (one: FileSubject, other: FileSubject): boolean =>
  one.kind === other.kind && one.id === other.id;
