/**
 * Made when first asked for, and kept. What a function ships with (calendars, rules, plans) is checked and indexed this
 * way, so that a cold start pays only for what its first request needs.
 */
export const lazy = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
};
