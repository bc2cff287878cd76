import { compileTemplate, isExpression, type Template } from '../evaluator/template.ts';
import type { Diagnostics } from './diagnostics.ts';

export type Fields = Readonly<Record<string, unknown>>;

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** JSONPath's fields: known, but of the query language that this engine does not speak. */
const JSONPATH = new Set([
  ...[
    'InputPath',
    'OutputPath',
    'ResultPath',
    'ResultSelector',
    'Parameters',
    'ItemsPath',
    'MaxConcurrencyPath',
  ],
  ...['SecondsPath', 'TimestampPath', 'TimeoutSecondsPath', 'HeartbeatSecondsPath', 'ErrorPath', 'CausePath'],
  ...['ToleratedFailureCountPath', 'ToleratedFailurePercentagePath', 'MaxItemsPerBatchPath'],
  ...['MaxInputBytesPerBatchPath', 'Result', 'Variable', 'Iterator'],
]);

export interface NumberRule {
  readonly min: number;
  readonly max: number;
  readonly integer?: boolean;
}

/**
 * Reads one object of a definition field by field. Whatever is wrong is reported with its place and reading goes on,
 * so that one validation names everything; a field nobody asked for is reported too: nothing is ignored.
 */
export class Reader {
  readonly #asked = new Set<string>(['Comment']);
  readonly fields: Fields;
  readonly location: string;
  readonly diagnostics: Diagnostics;
  /** Whether `$states.errorOutput` exists here. */
  readonly #inCatch: boolean;
  /** The name of this object inside its state, as evaluation errors give it (`Catch[0]`). */
  readonly #place: string;

  constructor(fields: Fields, location: string, diagnostics: Diagnostics, place = '') {
    this.fields = fields;
    this.location = location;
    this.diagnostics = diagnostics;
    this.#place = place;
    this.#inCatch = place.startsWith('Catch');
  }

  at(name: string): string {
    return `${this.location}/${name}`;
  }

  schema(name: string, message: string): undefined {
    this.diagnostics.schema(message, this.at(name));
    return undefined;
  }

  raw(name: string): unknown {
    this.#asked.add(name);
    return Object.hasOwn(this.fields, name) ? this.fields[name] : undefined;
  }

  has(name: string): boolean {
    return Object.hasOwn(this.fields, name);
  }

  text(name: string): string | undefined {
    const value = this.raw(name);
    if (value === undefined || typeof value === 'string') return value;
    return this.schema(name, 'Expected value of type [STRING]');
  }

  requiredText(name: string): string | undefined {
    if (!this.has(name)) {
      this.raw(name);
      this.diagnostics.schema(`Missing required field '${name}'`, this.location);
      return undefined;
    }
    return this.text(name);
  }

  flag(name: string): boolean | undefined {
    const value = this.raw(name);
    if (value === undefined || typeof value === 'boolean') return value;
    return this.schema(name, 'Expected value of type [BOOLEAN]');
  }

  oneOf<const T extends string>(name: string, allowed: readonly T[]): T | undefined {
    const value = this.text(name);
    if (value === undefined) return undefined;
    const found = allowed.find((word) => word === value);
    return found ?? this.schema(name, `Value should be one of the following: [${allowed.join(', ')}]`);
  }

  number(name: string, rule: NumberRule): number | undefined {
    const value = this.raw(name);
    if (value === undefined) return undefined;
    if (typeof value !== 'number' || (rule.integer !== false && !Number.isInteger(value)))
      return this.schema(name, `Expected value of type [${rule.integer === false ? 'NUMBER' : 'INTEGER'}]`);
    if (value < rule.min || value > rule.max)
      return this.schema(name, `Value should be between ${rule.min} and ${rule.max}`);
    return value;
  }

  /** A number written as such or as an expression, which is checked when it is evaluated. */
  numeric(name: string, rule: NumberRule): Template | undefined {
    const value = this.raw(name);
    if (value === undefined) return undefined;
    if (typeof value === 'string' && isExpression(value)) return this.template(name);
    return this.number(name, rule) === undefined ? undefined : { kind: 'constant', value };
  }

  template(name: string): Template | undefined {
    const value = this.raw(name);
    if (value === undefined) return undefined;
    const place = this.#place ? `${this.#place}/${name}` : name;
    // Evaluation errors name the place inside the state; diagnostics the place in the definition.
    const located = (inner: string) => `${this.at(name)}${inner.slice(place.length)}`;
    return compileTemplate(value, place, {
      expression: ({ statics }, inner) => {
        for (const message of statics.refused)
          this.diagnostics.error('UNSUPPORTED_JSONATA_EXPRESSION', message, located(inner));
        if (statics.statesMembers.has('errorOutput') && !this.#inCatch)
          this.diagnostics.error(
            'UNSUPPORTED_JSONATA_EXPRESSION',
            `Reference to '$states.errorOutput' is not supported.`,
            located(inner),
          );
      },
      broken: (message, inner) =>
        this.diagnostics.error('INVALID_JSONATA_EXPRESSION', message, located(inner)),
    });
  }

  /** An object inside this one, with its own reader. */
  object(name: string): Reader | undefined {
    const value = this.raw(name);
    if (value === undefined) return undefined;
    if (isFields(value))
      return new Reader(
        value,
        this.at(name),
        this.diagnostics,
        this.#place ? `${this.#place}/${name}` : name,
      );
    return this.schema(name, 'Expected value of type [OBJECT]');
  }

  objects(name: string): readonly Reader[] {
    const value = this.raw(name);
    if (value === undefined) return [];
    if (!Array.isArray(value)) {
      this.schema(name, 'Expected value of type [ARRAY]');
      return [];
    }
    return value.flatMap((item: unknown, index) => {
      const location = `${this.at(name)}[${index}]`;
      if (isFields(item)) return [new Reader(item, location, this.diagnostics, `${name}[${index}]`)];
      this.diagnostics.schema('Expected value of type [OBJECT]', location);
      return [];
    });
  }

  /** Reports every field that was not asked for. */
  finish(): void {
    this.text('Comment');
    for (const name of Object.keys(this.fields)) {
      if (this.#asked.has(name)) continue;
      if (JSONPATH.has(name))
        this.diagnostics.schema(
          `The QueryLanguage is set to 'JSONata', but field '${name}' is only supported for the 'JSONPath' QueryLanguage`,
          this.location,
        );
      else this.diagnostics.schema(`Field '${name}' is not supported`, this.at(name));
    }
  }
}
