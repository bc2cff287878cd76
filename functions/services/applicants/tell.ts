import type { RuntimeContext } from '../../platform/runtime-context.ts';
import { Post } from '../messages/post.ts';
import type { ApplicantOf, TellApplicant } from '../orders/orders.ts';
import { EnterpriseEndpoints } from '../webhooks/enterprise-endpoints.ts';
import { movedLicence } from './moved.ts';
import { noteForApplicant } from './notes.ts';

/** Tells the applicant of its order: in its messages, and at its endpoint where it has one. */
export const tellApplicant = ({ table }: RuntimeContext, applicantOf: ApplicantOf): TellApplicant => {
  const post = new Post(table, new EnterpriseEndpoints(table));
  return async (order, { moves, moved }, { now, workingTime }) => {
    const movedLimits = movedLicence(order, moved);
    const notes = [
      ...moves.flatMap((move) => noteForApplicant(order, move, workingTime) ?? []),
      ...(movedLimits ? [movedLimits] : []),
    ];
    const uscc = notes.length > 0 ? await applicantOf(order) : undefined;
    if (uscc === undefined) return [];
    const posted = await Promise.all(notes.map((note) => post.toEnterprise(uscc, note, now)));
    return posted.flatMap(({ writes }) => writes);
  };
};
