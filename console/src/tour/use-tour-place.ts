import { useSearch } from '@tanstack/react-router';
import type { Search } from '../parts/search.ts';
import { useConfig } from '../session/context.tsx';
import { placeOf, tourParameter, type Place } from './place.ts';

/** Where the tour stands, or undefined where there is none: on this machine alone, while the address says so. */
export const useTourPlace = (): Place | undefined => {
  const { clock } = useConfig();
  const said = [(useSearch({ strict: false }) as Search)[tourParameter]].flat()[0];
  return clock === undefined || said === undefined || said === '' ? undefined : placeOf(said);
};
