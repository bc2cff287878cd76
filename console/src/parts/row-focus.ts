import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react';

/** Where a key takes who stands at a row; a key that is not here is none of the list's. */
const steps: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at) => at + 1,
  ArrowUp: (at) => at - 1,
  PageDown: (at) => at + 10,
  PageUp: (at) => at - 10,
  Home: () => 0,
  End: (_, last) => last,
};

const rowOf = (list: HTMLElement | null, key: string): HTMLElement | null =>
  list?.querySelector(`[data-row-key="${CSS.escape(key)}"]`) ?? null;

/** Where somebody stands: the row, the one below it, and how far down that was. */
interface Stand {
  readonly key: string | undefined;
  readonly next: string | undefined;
  readonly at: number;
}

/**
 * Where somebody stands in the list as it is now. A row that has gone, or has moved away from the one below it since it
 * was worked on, is not followed: that one is the next to be done.
 */
const placeOf = ({ key, next, at }: Stand, keys: readonly string[]): number => {
  const found = keys.findIndex((one) => one === key);
  if (found !== -1 && (next === undefined || keys[found + 1] === next)) return found;
  const below = keys.findIndex((one) => one === next);
  return below !== -1 ? below : Math.max(0, Math.min(at, keys.length - 1));
};

export interface RowFocusOptions {
  /** All rows, in their order, those on other pages too. */
  readonly keys: readonly string[];
  readonly open: string | undefined;
  /** Shows the page that has the row so far down. */
  readonly show: (at: number) => void;
}

export interface RowFocus {
  readonly list: RefObject<HTMLDivElement | null>;
  /** How far down somebody stands. */
  readonly at: number;
  readonly enter: (key: string) => void;
  readonly move: (event: KeyboardEvent<HTMLElement>) => void;
}

/**
 * A list is one stop of Tab and is gone through by its own keys (WAI-ARIA, roving tabindex), from page to page too. Who
 * closes what was opened stands where it was opened, or at what is next.
 */
export const useRowFocus = ({ keys, open, show }: RowFocusOptions): RowFocus => {
  const list = useRef<HTMLDivElement>(null);
  const [stand, setStand] = useState<Stand>({ key: undefined, next: undefined, at: 0 });
  const at = placeOf(stand, keys);
  // Where somebody is going whose row is on another page.
  const aim = useRef<string>(undefined);

  const arrive = (): void => {
    const row = aim.current === undefined ? null : rowOf(list.current, aim.current);
    if (row === null) return;
    aim.current = undefined;
    row.focus();
    row.scrollIntoView({ block: 'nearest' });
  };
  // With the page that has the row, before the next key is pressed: while nothing has the focus, keys go nowhere.
  useLayoutEffect(arrive);

  const go = (index: number): void => {
    const key = keys[index];
    if (key === undefined) return;
    show(index);
    aim.current = key;
    arrive();
  };

  const before = useRef(open);
  useEffect(() => {
    const isClosed = before.current !== undefined && open === undefined;
    before.current = open;
    if (isClosed) go(at);
  });

  return {
    list,
    at,
    enter: (key) => {
      const index = keys.indexOf(key);
      setStand({ key, next: keys[index + 1], at: index });
    },
    move: (event) => {
      const step = steps[event.key];
      if (step === undefined || !(event.target as HTMLElement).hasAttribute('data-row-key')) return;
      event.preventDefault();
      go(Math.max(0, Math.min(step(at, keys.length - 1), keys.length - 1)));
    },
  };
};
