import * as z from 'zod';
import type { RuntimeContext } from '../../../platform/runtime-context.ts';
import type { ConcernedByKind } from '../../../services/orders/news.ts';
import { caseDependencies } from '../dependencies.ts';
import { Emergencies } from './store.ts';

const Told = z.object({ departments: z.array(z.string()) });

/** The departments of the road hear of what a utility digs up: its order names them, from its first moment on. */
export const concernedByEmergency: ConcernedByKind = {
  'emergency-works': (_, request) => {
    const told = Told.safeParse(request);
    return Promise.resolve(told.success ? { department: told.data.departments } : undefined);
  },
};

/** The emergency works alone, for who asks whose one is. */
export const emergenciesOf = ({ table }: RuntimeContext) => new Emergencies(table);

export const emergencyDependencies = (context: RuntimeContext) => ({
  ...caseDependencies(context, concernedByEmergency),
  emergencies: emergenciesOf(context),
});
export type EmergencyDependencies = ReturnType<typeof emergencyDependencies>;
