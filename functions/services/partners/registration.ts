import type { Registration } from '../../platform/http/route.ts';
import type { Partner } from './model.ts';
import type { Partners } from './partners.ts';

/** What a partner may act as; nothing once it is retired, nor as a department that nothing names. */
const registered = ({ name, kind, services, department, retired }: Partner): Registration | undefined => {
  if (retired !== undefined) return undefined;
  switch (kind) {
    case 'utility':
      return { name, kind, services };
    case 'department':
      return department === undefined ? undefined : { name, kind, department };
    case 'finance':
      return { name, kind };
  }
};

/** What a caller's partner is registered as: a change or an end of it holds within five seconds. */
export const registrationsOf =
  (partners: Partners) =>
  async (id: string): Promise<Registration | undefined> => {
    const partner = await partners.recent(id);
    return partner && registered(partner);
  };
