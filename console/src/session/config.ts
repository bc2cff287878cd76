/** What `GET /console-config.json` says: where people sign in, and as which client (docs/adr/0050). */
export interface ConsoleConfig {
  readonly issuer: string;
  readonly clientId: string;
  readonly scope: string;
  readonly resource?: string;
  /** Where the time of this machine can be moved: locally alone. */
  readonly clock?: string;
}

export const loadConfig = async (): Promise<ConsoleConfig> => {
  const response = await fetch('/console-config.json');
  if (!response.ok) throw new Error(`The console has no settings: ${response.status}`);
  return (await response.json()) as ConsoleConfig;
};
