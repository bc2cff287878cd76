/** An error that AWS would answer: its type and message. Thrown inside operations, answered by the protocol. */
export class Problem extends Error {
  readonly type: string;
  readonly extra: Readonly<Record<string, unknown>>;

  constructor(type: string, message: string, extra: Readonly<Record<string, unknown>> = {}) {
    super(message);
    this.name = type;
    this.type = type;
    this.extra = extra;
  }
}

export const invalidArn = (arn: string): Problem =>
  new Problem(
    'InvalidArn',
    arn.startsWith('arn:')
      ? `Invalid Arn: 'Resource type not valid in this context: ${arn}'`
      : `Invalid Arn: 'Invalid ARN prefix: ${arn}'`,
  );

export const validation = (message: string): Problem => new Problem('ValidationException', message);
