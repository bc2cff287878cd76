import { answer, endpoint } from '../../../platform/http/index.ts';
import { isErased } from '../../../platform/persons/persons.ts';
import type { AuditDependencies } from '../dependencies.ts';
import { auditRoutes } from '../routes.ts';

export const list = ({ trail, persons }: AuditDependencies) =>
  endpoint(auditRoutes.list, async ({ query }) => {
    const { items, ...page } = await trail.list(query);
    const names = await persons.read(items.map(({ name }) => name));
    return answer(200, {
      ...page,
      items: items.map((entry) => {
        const known = names.get(entry.name);
        return { ...entry, name: known === undefined || isErased(known) ? null : known.name };
      }),
    });
  });
