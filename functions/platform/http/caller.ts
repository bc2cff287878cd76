import * as z from 'zod';
import { keyOf } from '../table/key.ts';
import type { roles, Caller } from './route.ts';

/** What a token must say for each role; API Gateway hands every claim over as a string. */
const Claims = z.discriminatedUnion('role', [
  z.object({ role: z.literal('enterprise'), sub: z.string(), uscc: z.string().min(1) }),
  z.object({ role: z.literal('partner'), sub: z.string(), partner: z.string().min(1) }),
  z.object({ role: z.literal('department'), sub: z.string(), department: z.string().min(1) }),
  z.object({ role: z.literal('operator'), sub: z.string() }),
]) satisfies z.ZodType<{ role: (typeof roles)[number] }>;

/** The caller a verified token stands for; undefined when it stands for none that the platform knows. */
export const callerOf = (claims: unknown): Caller | undefined => {
  const parsed = Claims.safeParse(claims);
  if (!parsed.success) return undefined;
  const { sub, ...rest } = parsed.data;
  return { ...rest, subject: sub };
};

/** Whose requests and lists these are: never two callers alike. */
export const ownerOf = (caller: Caller): string => {
  switch (caller.role) {
    case 'enterprise':
      return keyOf('enterprise', caller.uscc);
    case 'partner':
      return keyOf('partner', caller.partner);
    case 'department':
      return keyOf('department', caller.department);
    case 'operator':
      return keyOf('operator', caller.subject);
  }
};
