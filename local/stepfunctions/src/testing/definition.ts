import { readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';

/** What stands for `${…}` in a definition, as CloudFormation's DefinitionSubstitutions. */
export type Substitutions = Readonly<Record<string, string>> | ((name: string) => string | undefined);

/** A definition: the path of its file, its text, or the object it is. */
export type Definition = string | object;

export interface Loaded {
  readonly text: string;
  /** The file's name without its endings; none for what stands in the test itself. */
  readonly name: string | undefined;
}

export function load(definition: Definition, substitutions: Substitutions): Loaded {
  if (typeof definition !== 'string')
    return { text: substituted(JSON.stringify(definition), substitutions), name: undefined };
  if (definition.trimStart().startsWith('{'))
    return { text: substituted(definition, substitutions), name: undefined };
  return {
    text: substituted(readFileSync(resolve(definition), 'utf8'), substitutions),
    name: basename(definition).replace(/(\.asl)?(\.json)?$/, ''),
  };
}

const substituted = (text: string, substitutions: Substitutions): string =>
  text.replaceAll(/\$\{([\w.]+)\}/g, (placeholder, name: string) => {
    const value = typeof substitutions === 'function' ? substitutions(name) : substitutions[name];
    return value ?? placeholder;
  });
