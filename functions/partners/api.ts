import { ground } from '../platform/ground.ts';
import { httpFunction } from '../platform/http/index.ts';
import { change } from './api/change.ts';
import { list } from './api/list.ts';
import { register } from './api/register.ts';
import { rotateSecret } from './api/rotate-secret.ts';
import { partnerDependencies } from './dependencies.ts';

const on = partnerDependencies(ground());

export const handler = httpFunction([register(on), list(on), change(on), rotateSecret(on)], on);
