import { keyOf } from '../../platform/table/key.ts';
import type { Recipient } from './model.ts';

/** Under which name the secret of an endpoint is kept: the first one's under its recipient's own. */
export const secretNameOf = ({ id, endpoint }: Recipient): string =>
  endpoint === undefined ? id : keyOf(id, endpoint);
