import type { RuntimeContext } from '../../platform/runtime-context.ts';
import { MessageStore } from './store.ts';

export const messageDependencies = ({ table }: RuntimeContext) => ({ messages: new MessageStore(table) });
