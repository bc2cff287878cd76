import type { EntitlementDependencies } from './dependencies.ts';

/** How many benefits wait for the enterprise's click, the first or one more. */
export const entitlementsAwaiting = (
  { store }: Pick<EntitlementDependencies, 'store'>,
  uscc: string,
  most: number,
): Promise<number> => store.awaiting(uscc, most);
