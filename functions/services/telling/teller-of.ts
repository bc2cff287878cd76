import type { Table } from '../../platform/table/table.ts';
import { Post } from '../messages/post.ts';
import { Teller } from '../messages/teller.ts';

export const tellerOf = (table: Table): Teller => new Teller(new Post(table));
