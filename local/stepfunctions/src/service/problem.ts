import { describe, UNSUPPORTED, type Diagnostic } from '../language/diagnostics.ts';

/** An error that AWS would answer: its type and message. Thrown inside operations, answered by the protocol. */
export class Problem extends Error {
  readonly type: string;
  readonly extra: Readonly<Record<string, unknown>>;

  /** Of HTTP: AWS answers everything that is the caller's with 400. */
  readonly status: number;

  constructor(type: string, message: string, extra: Readonly<Record<string, unknown>> = {}, status = 400) {
    super(message);
    this.status = status;
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

export const noMachine = (arn: string): Problem =>
  new Problem('StateMachineDoesNotExist', `State Machine Does Not Exist: '${arn}'`);

export const noResource = (arn: string): Problem =>
  new Problem('ResourceNotFound', `Resource not found: '${arn}'`, { resourceName: arn });

export const deleting = (arn: string): Problem =>
  new Problem('StateMachineDeleting', `State Machine is being deleted: '${arn}'`);

export const conflict = (message: string): Problem => new Problem('ConflictException', message);

export const validation = (message: string): Problem => new Problem('ValidationException', message);

/**
 * Why a definition is not taken. One that is right for AWS, and asks for what this engine does not have, is refused
 * by a name and a status of their own (501): it is no mistake of whoever wrote it.
 */
export const refusedDefinition = (errors: readonly Diagnostic[]): Problem =>
  errors.every(({ code, severity }) => code === UNSUPPORTED || severity !== 'ERROR')
    ? new Problem('NotSupportedByThisEngine', describe(errors), {}, 501)
    : new Problem('InvalidDefinition', describe(errors));
