import { setting } from '../platform/environment.ts';
import { accessTokenBy } from '../platform/http/access-token.ts';
import { recordIn } from '../platform/audit/record.ts';
import { httpFunctionFor } from '../platform/http/index.ts';
import { personsOf } from '../platform/persons/persons.ts';
import { goneIn } from '../services/closed-cases/gone.ts';
import { Partners } from '../services/partners/partners.ts';
import { registrationsOf } from '../services/partners/registration.ts';

/** The function behind the routes of a domain; who a partner is, it asks the register of partners. */
export const apiFunction = httpFunctionFor({
  isAccessToken: accessTokenBy(setting('ACCESS_TOKEN_BY')),
  registrationsIn: (table) => registrationsOf(new Partners(table)),
  goneIn,
  recordIn: (table) => recordIn(table, personsOf({ table })),
});
