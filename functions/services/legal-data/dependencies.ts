import type { RuntimeContext } from '../../platform/runtime-context.ts';
import { LegalData } from './legal-data.ts';

export const legalDataDependencies = (context: RuntimeContext) => ({
  ...context,
  legalData: new LegalData(context.table),
});
export type LegalDataDependencies = ReturnType<typeof legalDataDependencies>;
