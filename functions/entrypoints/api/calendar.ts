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
import { calendarRoutes } from '../../services/calendar/routes.ts';

const on = calendarDependencies(runtimeContext());

export const handler = httpFunction(
  calendarRoutes,
  {
    year: showYear(on),
    versions: yearVersions(on),
    change: changeYear(on),
    hours: showHours(on),
    changeHours: changeHours(on),
    ladder: showLadder(on),
    changeLadder: changeLadder(on),
  },
  on,
);
