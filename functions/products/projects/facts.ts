import { factsOf, type Facts } from '../../platform/table/facts.ts';
import type { Course } from './course.ts';
import type { Project } from './model.ts';

/** What a project is found by: its codes and names, its site, and the departments that were asked; nobody's name. */
export const projectFacts = (
  { id, code, name, owner, region, nature, site, registeredAt }: Project,
  { asked }: Course,
): Facts =>
  factsOf({ received: registeredAt, kind: nature, region, partners: asked }, [
    ...[id, code, owner.uscc],
    ...[name, owner.name, site.address],
  ]);
