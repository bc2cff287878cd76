import { benchStarts } from './scale-starts.ts';
import { benchSweep } from './scale-sweep.ts';
import type { Row } from './row.ts';

/** What a city of some millions has on its worst day (docs/scale.md); all of it where the suite is asked for by its name. */
const whole = { begun: 200_000, open: 1_000_000, ending: 100_000 };

const parts: Readonly<Record<string, (part: number) => Promise<readonly Row[]>>> = {
  starts: (part) => benchStarts(Math.round(whole.begun * part)),
  sweep: (part) =>
    benchSweep({ open: Math.round(whole.open * part), ending: Math.round(whole.ending * part) }),
};

/** @param only one of the two */
export const benchScale = async (
  part = Number(process.env['SCALE'] ?? 0.1),
  only = process.env['SCALE_ONLY'],
): Promise<readonly Row[]> => {
  const rows: Row[] = [];
  for (const [name, bench] of Object.entries(parts))
    if (only === undefined || only === name) rows.push(...(await bench(part)));
  return rows;
};
