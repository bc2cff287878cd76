import * as z from 'zod';
import { Project } from '../../functions/products/projects/model.ts';
import { Projects } from '../../functions/products/projects/store.ts';
import type { Step } from './step.ts';

const Old = z.object({ version: z.int().min(1), project: Project });

/** A project was one item, with its site, owner and reasons; a small head now. */
export const project: Step = (item, table) =>
  'parts' in item ? [] : new Projects(table).renew(Old.parse(item));
