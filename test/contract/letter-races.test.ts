import { it } from 'vitest';
import { raceLetters } from './letter-races.ts';

// A thousand of them are run by `npm run test:long`, and 250 without a database by the unit tests.
it('takes exactly one of an answer and of silence in each of 60 races on the database', async () => {
  await raceLetters(60);
}, 240_000);
