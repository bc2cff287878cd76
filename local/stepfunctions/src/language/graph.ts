import type { Diagnostics } from './diagnostics.ts';
import type { State } from './machine.ts';
import { isFields, type Fields } from './reader.ts';

/** What a state may go to, by which fields. */
const targetsOf = (state: State, fields: Fields): readonly (readonly [string, string])[] => {
  const targets: (readonly [string, string])[] = [];
  const add = (value: unknown, place: string) => {
    if (typeof value === 'string') targets.push([value, place]);
  };
  add(state.next, 'Next');
  if (state.type === 'Choice') {
    add(fields['Default'], 'Default');
    if (Array.isArray(fields['Choices']))
      fields['Choices'].forEach((rule: unknown, index) => {
        if (isFields(rule)) add(rule['Next'], `Choices[${index}]/Next`);
      });
  }
  state.catchers.forEach((catcher, index) => add(catcher.next, `Catch[${index}]/Next`));
  return targets;
};

/** Every target must exist, every state be reached, and some state must end the workflow. */
export function checkGraph(
  startAt: string,
  states: ReadonlyMap<string, State>,
  raw: Fields,
  location: string,
  diagnostics: Diagnostics,
): void {
  const reached = new Set([startAt]);
  if (!states.has(startAt) && startAt in raw === false)
    diagnostics.error(
      'MISSING_TRANSITION_TARGET',
      `Missing 'Next' target: ${startAt}`,
      `${location}/StartAt`,
    );
  for (const [name, state] of states) {
    const fields = raw[name];
    for (const [target, place] of targetsOf(state, isFields(fields) ? fields : {})) {
      reached.add(target);
      if (!Object.hasOwn(raw, target))
        diagnostics.error(
          'MISSING_TRANSITION_TARGET',
          `Missing 'Next' target: ${target}`,
          `${location}/States/${name}/${place}`,
        );
    }
  }
  for (const name of states.keys())
    if (!reached.has(name))
      diagnostics.error(
        'MISSING_TRANSITION_TARGET',
        `State "${name}" is not reachable.`,
        `${location}/States/${name}`,
      );
  const ends = [...states.values()].some(
    ({ type, next }) => type === 'Succeed' || type === 'Fail' || (type !== 'Choice' && next === undefined),
  );
  if (states.size > 0 && !ends)
    diagnostics.error('MISSING_END_STATE', 'Missing End state', `${location}/States`);
}
