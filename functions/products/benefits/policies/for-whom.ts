import * as z from 'zod';
import type { SubjectKind } from '../../../rule-language/subjects.ts';

/** Whom a policy is for, where that is no enterprise: 惠民政策, and what is paid to counties. */
export const ForWhom = z.enum(['citizen', 'county']);

export const kindOf = ({
  beneficiary,
}: {
  readonly beneficiary?: z.infer<typeof ForWhom> | undefined;
}): SubjectKind => beneficiary ?? 'enterprise';
