import { describe, expect, it } from 'vitest';
import openapi from '../../../functions/entrypoints/openapi/openapi.json' with { type: 'json' };

type Json = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null;
const document = openapi as unknown as {
  readonly components: { readonly schemas: Readonly<Record<string, Json>> };
  readonly paths: Readonly<Record<string, Readonly<Record<string, Json>>>>;
};
const { schemas } = document.components;

/** Every object that an answer may hold, by where it stands. */
const objectsOf = (schema: unknown, at: string, seen: Set<string>): [string, Json][] => {
  if (!isObject(schema)) return [];
  const ref = schema['$ref'];
  if (typeof ref === 'string') {
    const name = ref.split('/').at(-1) ?? '';
    if (seen.has(name)) return [];
    seen.add(name);
    return objectsOf(schemas[name], name, seen);
  }
  const own: [string, Json][] = isObject(schema['properties']) ? [[at, schema['properties']]] : [];
  return [
    ...own,
    ...Object.entries(schema)
      .filter(([key]) => key !== 'examples' && key !== 'example')
      .flatMap(([key, value]) => objectsOf(value, `${at}/${key}`, seen)),
  ];
};

const seen = new Set<string>();
const answers = Object.entries(document.paths).flatMap(([path, operations]) =>
  Object.entries(operations).flatMap(([method, operation]) =>
    objectsOf(operation['responses'], `${method} ${path}`, seen),
  ),
);

describe('an answer', () => {
  it('has the last day beside each due moment', () => {
    const without = answers.filter(([, members]) => 'due' in members && !('lastDay' in members));
    expect(without.map(([at]) => at)).toEqual([]);
  });

  it.each(['partner', 'askedBy'])('has the name of a partner beside its id in `%s`', (member) => {
    const without = answers.filter(([, members]) => member in members && !(`${member}Name` in members));
    // An organisation, which may be no partner, is called by its own name.
    const others = without.filter(([at, members]) => at !== 'ShownOrganisation' || !('name' in members));
    expect(others.map(([at]) => at)).toEqual([]);
  });

  it('names both sides of a letter', () => {
    const letters = answers.filter(([at]) => /^Consultation(Summary)?$/u.test(at));
    expect(letters).toHaveLength(2);
    for (const [, members] of letters) expect(members).toMatchObject({ fromName: {}, toName: {} });
  });

  it('has the arithmetic of a plan where it is explained and published, and in no case', () => {
    const plansIn = (objects: readonly [string, Json][]) =>
      objects.filter(([, members]) => 'parallelWith' in members).map(([at]) => at);
    expect(plansIn(answers)).toEqual(['StepLimit']);
    const explained = objectsOf({ $ref: '#/components/schemas/PlanExplained' }, '', new Set());
    expect(plansIn(explained)).toEqual(['StepLimit']);
    for (const name of ['JointInstallation', 'RiverApproval']) {
      const shown = objectsOf({ $ref: `#/components/schemas/${name}` }, '', new Set());
      expect(shown.length).toBeGreaterThan(5);
      expect(plansIn(shown)).toEqual([]);
    }
  });
});
