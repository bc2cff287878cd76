import { it } from 'vitest';
import { raceLetters } from '../contract/letter-races.ts';

it('takes exactly one of an answer and of silence in each of 1,000 races on the database', async () => {
  await raceLetters(1_000);
});
