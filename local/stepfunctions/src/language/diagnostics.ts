/** One thing wrong with a definition, as ValidateStateMachineDefinition reports it. */
export interface Diagnostic {
  readonly severity: 'ERROR' | 'WARNING';
  readonly code: string;
  readonly message: string;
  /** A JSON pointer into the definition. */
  readonly location: string;
}

/** Not the definition's mistake but a limit of this engine. */
export const UNSUPPORTED = 'NOT_SUPPORTED_BY_THIS_ENGINE';

export class Diagnostics {
  readonly found: Diagnostic[] = [];

  error(code: string, message: string, location: string): void {
    this.found.push({ severity: 'ERROR', code, message, location });
  }

  schema(message: string, location: string): void {
    this.error('SCHEMA_VALIDATION_FAILED', message, location);
  }

  /** Right for AWS, and not to be had here: the message says what can be done about it. */
  unsupported(message: string, location: string): void {
    this.error(UNSUPPORTED, message, location);
  }

  get failed(): boolean {
    return this.found.some(({ severity }) => severity === 'ERROR');
  }
}

/** The text that CreateStateMachine answers an invalid definition with. */
export const describe = (found: readonly Diagnostic[]): string =>
  `${found.every(({ code }) => code === UNSUPPORTED) ? 'Not Supported By This Engine' : 'Invalid State Machine Definition'}: '${found
    .slice(0, 10)
    .map(({ code, message, location }) => `${code}: ${message} at ${location || '/'}`)
    .join(', ')}'`;
