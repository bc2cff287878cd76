import * as z from 'zod';

/** A resource as references see it. */
export interface Named {
  readonly id: string;
  /** Its own name if the template gives one, else its logical id. */
  readonly name: string;
  /** Where the gateway listens: `http://127.0.0.1:3000`. */
  readonly origin: string;
  /** A property that its references go by too: of a version, whose version it is. */
  property(name: string): unknown;
}

/** A resource kind that exists on one machine. */
export interface Kind<S extends z.ZodType = z.ZodType> {
  readonly type: string;
  /** The property that may name the resource. */
  readonly nameProperty?: string;
  /** Strict: a property that is neither honoured nor listed as without local meaning is an error. */
  readonly properties: S;
  /** What `Ref` answers. */
  ref(of: Named): string;
  /** What `Fn::GetAtt` answers. */
  attributes(of: Named): Readonly<Record<string, string>>;
}

/** Properties that change nothing on one machine. */
export const unused = <const N extends string>(
  ...names: readonly N[]
): Record<N, z.ZodOptional<z.ZodUnknown>> =>
  Object.fromEntries(names.map((name) => [name, z.unknown().optional()])) as Record<
    N,
    z.ZodOptional<z.ZodUnknown>
  >;

/** CloudFormation accepts numbers and booleans written as text. */
export const integer = z.coerce.number().int();
export const flag = z.union([z.boolean(), z.stringbool()]);
