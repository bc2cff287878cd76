import { runtimeContext } from '../../platform/runtime-context.ts';
import { apiFunction } from '../api-function.ts';
import {
  changeHours,
  changeLadder,
  showHours,
  showLadder,
} from '../../services/calendar/commands/settings.ts';
import { listPlaces, setPlace, showPlace } from '../../services/calendar/commands/places.ts';
import { publish, withdraw } from '../../services/calendar/commands/notices.ts';
import { calendarDependencies } from '../../services/calendar/dependencies.ts';
import { preview } from '../../services/calendar/queries/preview.ts';
import { showYear, yearVersions } from '../../services/calendar/queries/years.ts';
import { calendarRoutes } from '../../services/calendar/routes.ts';

const context = runtimeContext();
const on = {
  ...calendarDependencies(context),
  foreseers: async () => (await import('../watchers.ts')).foreseers(context),
};

export const handler = apiFunction(
  calendarRoutes,
  {
    year: showYear,
    versions: yearVersions,
    preview,
    publish,
    withdraw,
    places: listPlaces,
    place: showPlace,
    setPlace,
    hours: showHours,
    changeHours,
    ladder: showLadder,
    changeLadder,
  },
  on,
);
