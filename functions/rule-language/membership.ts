import type { ListCode, ScalarCode } from './code.ts';
import { isUndetermined, join } from './undetermined.ts';

/** `needle in haystack`; a list of literals becomes a set once. */
export function membership(needle: ScalarCode, { run, literals }: ListCode): ScalarCode {
  const code = { form: 'scalar', type: { kind: 'bool' } } as const;
  const { datum } = needle;
  if (!literals) {
    return {
      ...code,
      run: (row) => {
        const value = needle.run(row);
        const items = run(row);
        if (isUndetermined(items)) return typeof value === 'object' ? join(value, items) : items;
        return typeof value === 'object' ? value : items.includes(value);
      },
    };
  }
  const set = new Set<unknown>(literals);
  if (!datum) {
    return {
      ...code,
      run: (row) => {
        const value = needle.run(row);
        return typeof value === 'object' ? value : set.has(value);
      },
    };
  }
  const { slot, unknown, path } = datum;
  return {
    ...code,
    run: (row) => (row[slot] === undefined ? unknown : set.has(row[slot])),
    test: { path, operator: 'in', need: literals },
  };
}
