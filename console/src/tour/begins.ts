import type { SignIn } from '../session/session.ts';
import { roles } from './people.ts';

/** Where the tour begins: as the enterprise of the samples, at its matters. */
export const tourBegins: SignIn = { as: roles.enterprise.signInAs, then: '/matters?tour=apply' };
