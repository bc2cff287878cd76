import { benchStarts } from './scale-starts.ts';
import { benchSweep } from './scale-sweep.ts';
import type { Row } from './row.ts';

/** What a city of some millions has on its worst day (docs/scale.md); all of it where the suite is asked for by its name. */
const whole = { begun: 200_000, open: 1_000_000, ending: 100_000 };

export const benchScale = async (part = Number(process.env['SCALE'] ?? 0.1)): Promise<readonly Row[]> => [
  ...(await benchStarts(Math.round(whole.begun * part))),
  ...(await benchSweep(Math.round(whole.open * part), Math.round(whole.ending * part))),
];
