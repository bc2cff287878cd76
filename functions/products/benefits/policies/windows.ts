import * as z from 'zod';
import { PlainDate } from '../../../law/plain-date.ts';

/** When applications are taken, first and last day included. A window is extended by a new version of the policy. */
export const Window = z
  .strictObject({ from: PlainDate, to: PlainDate })
  .refine(({ from, to }) => from <= to, { error: 'window-ends-before-it-opens', path: ['to'] })
  .meta({ id: 'ApplicationWindow' });
export type Window = z.infer<typeof Window>;

interface Windowed {
  readonly windows?: readonly Window[] | undefined;
}

/** The window that opens next, or where none does the one that closed last. */
export interface NotOpen {
  readonly before?: Window;
  readonly after?: Window;
}

/** The window that a day lies in. */
export const whichIsOpen = ({ windows }: Windowed, on: PlainDate): Window | undefined =>
  windows?.find(({ from, to }) => from <= on && on <= to);

/** Why no application is taken on a day; undefined while one is. */
export const whyNotOpen = ({ windows }: Windowed, on: PlainDate): NotOpen | undefined => {
  if (windows === undefined || windows.some(({ from, to }) => from <= on && on <= to)) return undefined;
  const before = windows.filter(({ from }) => from > on).toSorted((a, b) => (a.from < b.from ? -1 : 1))[0];
  if (before) return { before };
  const after = windows.toSorted((a, b) => (a.to < b.to ? -1 : 1)).at(-1);
  return after ? { after } : {};
};
