import type { RuntimeContext } from '../../platform/runtime-context.ts';
import { Post } from '../messages/post.ts';
import type { ApplicantOf, TellApplicant } from '../orders/orders.ts';
import { EnterpriseEndpoints } from '../webhooks/enterprise-endpoints.ts';
import { noteForApplicant } from './notes.ts';

/** Tells the applicant of a move of its order: in its messages, and at its endpoint where it has one. */
export const tellApplicant = ({ table }: RuntimeContext, applicantOf: ApplicantOf): TellApplicant => {
  const post = new Post(table, new EnterpriseEndpoints(table));
  return async (order, move, { now, workingTime }) => {
    const note = noteForApplicant(order, move, workingTime);
    const uscc = note && (await applicantOf(order));
    return note && uscc !== undefined ? (await post.toEnterprise(uscc, note, now)).writes : [];
  };
};
