import { it } from 'vitest';
import { raceLetters } from './letter-races.ts';

// A thousand of them are run by `npm run test:long`, and a hundred without a database by the unit tests.
it('takes exactly one of an answer and of silence in each of 50 races on the database', async () => {
  await raceLetters(50);
}, 240_000);
