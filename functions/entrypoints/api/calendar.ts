import { runtimeContext } from '../../platform/runtime-context.ts';
import { httpFunction } from '../../platform/http/index.ts';
import {
  changeHours,
  changeLadder,
  showHours,
  showLadder,
} from '../../services/calendar/commands/settings.ts';
import { changeYear, showYear, yearVersions } from '../../services/calendar/commands/years.ts';
import { calendarDependencies } from '../../services/calendar/dependencies.ts';

const on = calendarDependencies(runtimeContext());

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
