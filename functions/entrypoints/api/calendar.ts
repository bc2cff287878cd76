import { runtimeContext } from '../../platform/runtime-context.ts';
import { apiFunction } from '../api-function.ts';
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

export const handler = apiFunction(
  calendarRoutes,
  {
    year: showYear,
    versions: yearVersions,
    change: changeYear,
    hours: showHours,
    changeHours,
    ladder: showLadder,
    changeLadder,
  },
  on,
);
