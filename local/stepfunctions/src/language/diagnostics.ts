/** One thing wrong with a definition, as ValidateStateMachineDefinition reports it. */
export interface Diagnostic {
  readonly severity: 'ERROR' | 'WARNING';
  readonly code: string;
  readonly message: string;
  /** A JSON pointer into the definition. */
  readonly location: string;
}

export class Diagnostics {
  readonly found: Diagnostic[] = [];

  error(code: string, message: string, location: string): void {
    this.found.push({ severity: 'ERROR', code, message, location });
  }

  schema(message: string, location: string): void {
    this.error('SCHEMA_VALIDATION_FAILED', message, location);
  }

  get failed(): boolean {
    return this.found.some(({ severity }) => severity === 'ERROR');
  }
}

/** The text that CreateStateMachine answers an invalid definition with. */
export const describe = (found: readonly Diagnostic[]): string =>
  `Invalid State Machine Definition: '${found
    .slice(0, 10)
    .map(({ code, message, location }) => `${code}: ${message} at ${location || '/'}`)
    .join(', ')}'`;
