import type { EntitlementDependencies } from './dependencies.ts';

/** How many benefits wait for somebody's click, the first or one more. */
export const entitlementsAwaiting = (
  { store }: Pick<EntitlementDependencies, 'store'>,
  actor: Parameters<EntitlementDependencies['store']['awaiting']>[0],
  most: number,
): Promise<number> => store.awaiting(actor, most);
