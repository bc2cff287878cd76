import { BOOL, scalar, type Code, type ListCode, type RunList, type ScalarCode } from './code.ts';
import { LOOP_SLOT, type Row } from './layout.ts';
import type { Run } from './operators.ts';
import type { Comprehension } from './tree.ts';
import { isUndetermined, join, type Undetermined } from './undetermined.ts';
import type { Scalar } from './rule-function.ts';

/** What a comprehension's name stands for. */
export function elementOf({ element, path }: ListCode): Code {
  if (element.kind === 'object') return { form: 'element', fields: element.fields, path: `${path}[]` };
  return scalar(element, (row) => row[LOOP_SLOT] as Scalar);
}

/** A list literal with parts that must be read: one doubtful part makes the list doubtful. */
export const collect =
  (parts: readonly Run[]): RunList =>
  (row) => {
    const values: Scalar[] = [];
    let doubt: Undetermined | undefined;
    for (const part of parts) {
      const value = part(row);
      if (typeof value === 'object') doubt = doubt ? join(doubt, value) : value;
      else values.push(value);
    }
    return doubt ?? values;
  };

/** `size(list)`. */
export const count =
  (list: RunList): Run =>
  (row) => {
    const items = list(row);
    return isUndetermined(items) ? items : items.length;
  };

/** `list.<name>(x, test)`. */
export function iterate(name: Exclude<Comprehension, 'map'>, items: ListCode, test: Run): Code {
  switch (name) {
    case 'exists':
      return scalar(BOOL, anyIs(true, items.run, test));
    case 'all':
      return scalar(BOOL, anyIs(false, items.run, test));
    case 'exists_one': {
      const chosen = filter(items.run, test);
      return scalar(BOOL, (row) => {
        const found = chosen(row);
        return isUndetermined(found) ? found : found.length === 1;
      });
    }
    case 'filter':
      return { form: 'list', element: items.element, path: items.path, run: filter(items.run, test) };
  }
}

/** `exists` looks for a true, `all` for a false: the first one decides, else doubts count, else the opposite holds. */
const anyIs =
  (sought: boolean, list: RunList, test: Run): Run =>
  (row) => {
    const items = list(row);
    if (isUndetermined(items)) return items;
    let doubt: Undetermined | undefined;
    for (const item of items) {
      row[LOOP_SLOT] = item;
      const answer = test(row);
      if (answer === sought) return sought;
      if (typeof answer === 'object') doubt = doubt ? join(doubt, answer) : answer;
    }
    return doubt ?? !sought;
  };

/** One doubtful element makes the whole selection doubtful: its size could be either. */
const filter =
  (list: RunList, test: Run): RunList =>
  (row: Row) => {
    const items = list(row);
    if (isUndetermined(items)) return items;
    let doubt: Undetermined | undefined;
    const chosen = items.filter((item) => {
      row[LOOP_SLOT] = item;
      const answer = test(row);
      if (typeof answer === 'object') doubt = doubt ? join(doubt, answer) : answer;
      return answer === true;
    });
    return doubt ?? chosen;
  };

/** `list.map(x, value)`: one doubtful value makes the whole list doubtful. */
export const mapped = (items: ListCode, value: ScalarCode): ListCode => ({
  form: 'list',
  element: value.type,
  path: '',
  run: (row: Row) => {
    const list = items.run(row);
    if (isUndetermined(list)) return list;
    const values: Scalar[] = [];
    let doubt: Undetermined | undefined;
    for (const item of list) {
      row[LOOP_SLOT] = item;
      const one = value.run(row);
      if (typeof one === 'object') doubt = doubt ? join(doubt, one) : one;
      else values.push(one);
    }
    return doubt ?? values;
  },
});
