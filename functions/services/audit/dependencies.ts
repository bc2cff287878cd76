import { AuditTrail } from '../../platform/audit/trail.ts';
import { personsOf } from '../../platform/persons/persons.ts';
import type { RuntimeContext } from '../../platform/runtime-context.ts';

export const auditDependencies = (context: RuntimeContext) => ({
  ...context,
  trail: new AuditTrail(context.table),
  persons: personsOf(context),
});
export type AuditDependencies = ReturnType<typeof auditDependencies>;
