import { personsOf } from '../../platform/persons/persons.ts';
import type { RuntimeContext } from '../../platform/runtime-context.ts';
import { MessageStore } from './store.ts';

export const messageDependencies = ({ table }: RuntimeContext) => ({
  messages: new MessageStore(table),
  persons: personsOf({ table }),
});
export type MessageDependencies = ReturnType<typeof messageDependencies>;
