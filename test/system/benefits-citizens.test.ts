import { afterAll, beforeAll, describe } from 'vitest';
import { forChildren } from './citizens/children.ts';
import { forTheOld } from './citizens/the-old.ts';
import { startCitizens, type CitizensCity } from './harness/citizens.ts';

/** 惠民政策: one city, in which each part has citizens and policies of its own. */
let on: CitizensCity;
beforeAll(async () => {
  on = await startCitizens();
}, 60_000);
afterAll(() => on.city.close());

describe('for children', () => forChildren(() => on));
describe('for the old', () => forTheOld(() => on));
