import type { FieldType } from './schema.ts';
import type { Literal } from './tree.ts';

/** What a policy chooses where its text can be read in more than one way: null while it has not. */
export interface Choice {
  readonly type: FieldType;
  readonly value: Literal | null;
}

/** By name: rules read `policy.NAME`. */
export type Choices = Readonly<Record<string, Choice>>;

/** The name under which rules read what their policy chooses. */
export const CHOICES_ROOT = 'policy';

/** The choices as the record that rules read. */
export const choicesType = (choices: Choices): FieldType => ({
  kind: 'object',
  fields: Object.fromEntries(Object.entries(choices).map(([name, { type }]) => [name, type])),
});
