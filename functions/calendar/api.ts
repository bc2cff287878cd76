import { ground } from '../platform/ground.ts';
import { httpFunction } from '../platform/http/index.ts';
import { changeHours, changeLadder, showHours, showLadder } from './api/settings.ts';
import { changeYear, showYear, yearVersions } from './api/years.ts';
import { calendarDependencies } from './dependencies.ts';

const on = calendarDependencies(ground());

export const handler = httpFunction(
  [
    showYear(on),
    yearVersions(on),
    changeYear(on),
    showHours(on),
    changeHours(on),
    showLadder(on),
    changeLadder(on),
  ],
  on,
);
