import { EnterpriseEndpoints } from '../enterprises/endpoints.ts';
import { Post } from '../messages/post.ts';
import type { Ground } from '../platform/ground.ts';
import { IntegrityStore } from './store.ts';

export const integrityDependencies = (ground: Ground) => ({
  ...ground,
  store: new IntegrityStore(ground.table),
  post: new Post(ground.table, new EnterpriseEndpoints(ground.table)),
});
export type IntegrityDependencies = ReturnType<typeof integrityDependencies>;
