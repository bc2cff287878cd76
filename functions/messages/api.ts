import { ground } from '../platform/ground.ts';
import { httpFunction } from '../platform/http/index.ts';
import { list } from './api/list.ts';
import { MessageStore } from './store.ts';

const on = ground();

export const handler = httpFunction([list({ messages: new MessageStore(on.table) })], on);
