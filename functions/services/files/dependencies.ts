import type { Bucket } from '../../platform/objects/bucket.ts';
import type { RuntimeContext } from '../../platform/runtime-context.ts';
import { Post } from '../messages/post.ts';
import { FileStore } from './store.ts';

/** What files stand on: their rows in the table, and the bucket where their content lies. */
export const fileDependencies = (context: RuntimeContext, bucket: Bucket) => ({
  ...context,
  bucket,
  files: new FileStore(context.table),
  post: new Post(context.table),
});
export type FileDependencies = ReturnType<typeof fileDependencies>;
