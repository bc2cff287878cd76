import { isObject, mapValues, objectsIn, type Json } from './json.ts';

/** `stage-plan` and `The case as it now is` as the names of components: `StagePlan`, `TheCaseAsItNowIs`. */
const named = (text: string): string =>
  text
    .split(/[^\p{L}\p{N}]+/u)
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join('');

/** A path parameter is called by what it is the id of, any other by its name. */
const parameterName = ({ in: place, name, schema }: Json): string => {
  const component = isObject(schema) ? schema['$ref'] : undefined;
  return place === 'path' && typeof component === 'string'
    ? (component.split('/').at(-1) ?? '')
    : named(String(name));
};

const longest = 32;

/** By its first words: an answer has no other name. */
const responseName = ({ description }: Json): string =>
  named(String(description))
    .replace(/^(The|An?)(?=\p{Lu})/u, '')
    .slice(0, longest);

interface Sort {
  readonly home: 'parameters' | 'responses';
  readonly nameOf: (one: Json) => string;
}

const saves = (written: string, uses: number, { home }: Sort, name: string): boolean =>
  (written.length - `{"$ref":"#/components/${home}/${name}"}`.length) * (uses - 1) > written.length * 0.2;

/** What of a sort stands in several places word for word, under the names that are still free. */
const sharedOf = (found: readonly Json[], sort: Sort, taken: Json): ReadonlyMap<string, string> => {
  const shared = new Map<string, string>();
  const names = new Set(Object.keys(taken));
  for (const [written, [one, ...more]] of Map.groupBy(found, (each) => JSON.stringify(each))) {
    if (!one || more.length === 0) continue;
    const name = sort.nameOf(one);
    if (names.has(name) || !saves(written, more.length + 1, sort, name)) continue;
    names.add(name);
    shared.set(written, name);
  }
  return shared;
};

const parameters: Sort = { home: 'parameters', nameOf: parameterName };
const responses: Sort = { home: 'responses', nameOf: responseName };

const inlined = (all: readonly unknown[]): Json[] => all.filter(isObject).filter((one) => !('$ref' in one));

const parametersIn = ({ parameters = [] }: Json): readonly unknown[] => parameters as readonly unknown[];

interface Described extends Json {
  readonly paths: Json;
  readonly components: Json & { readonly parameters: Json; readonly responses: Json };
}

/** The document with parameters and answers that stand in several operations written once, as components. */
export const shareRepeated = (document: Described): Json => {
  const { components } = document;
  const operations = [...objectsIn(document.paths)].filter(({ operationId }) => operationId !== undefined);
  const parametersShared = sharedOf(
    operations.flatMap((one) => inlined(parametersIn(one))),
    parameters,
    components.parameters,
  );
  const responsesShared = sharedOf(
    operations.flatMap((one) => inlined(Object.values(one['responses'] as Json))),
    responses,
    components.responses,
  );
  const orShared = (one: unknown, shared: ReadonlyMap<string, string>, { home }: Sort): unknown => {
    const name = shared.get(JSON.stringify(one));
    return name === undefined ? one : { $ref: `#/components/${home}/${name}` };
  };
  const operation = (one: Json): Json => ({
    ...one,
    ...('parameters' in one && {
      parameters: parametersIn(one).map((each) => orShared(each, parametersShared, parameters)),
    }),
    responses: mapValues(one['responses'] as Json, (each) => orShared(each, responsesShared, responses)),
  });
  const written = (shared: ReadonlyMap<string, string>): Json =>
    Object.fromEntries([...shared].map(([text, name]) => [name, JSON.parse(text) as unknown]));
  return {
    ...document,
    paths: mapValues(document.paths, (methods) =>
      mapValues(methods as Json, (one) => operation(one as Json)),
    ),
    components: {
      ...components,
      parameters: { ...components.parameters, ...written(parametersShared) },
      responses: { ...components.responses, ...written(responsesShared) },
    },
  };
};
