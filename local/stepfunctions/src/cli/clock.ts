import { BadOption } from './settings.ts';

/** What of an engine that runs is to be done to its time: `advance P90D`, `to 2027-01-01`, `next`, `rate 60`, `freeze`. */
export async function clockCommand(
  [way, value, ...more]: readonly string[],
  { host, port }: { readonly host: string; readonly port: number },
): Promise<string> {
  if (more.length > 0) throw new BadOption(`Unknown word '${more.join(' ')}'`);
  const url = `http://${host}:${port}/_clock`;
  const change = way === undefined ? undefined : changeOf(way, value);
  const response = await fetch(url, change && { method: 'PUT', body: JSON.stringify(change) }).catch(
    (error: unknown) => {
      throw new BadOption(`No engine answers on ${host}:${port}`, { cause: error });
    },
  );
  const answer = (await response.json()) as { readonly message?: string };
  if (!response.ok) throw new BadOption(answer.message ?? `${url} answers ${response.status}`);
  return JSON.stringify(answer);
}

function changeOf(way: string, value: string | undefined): object {
  if (way === 'next' || way === 'freeze') return { [way]: true };
  if (way !== 'advance' && way !== 'to' && way !== 'rate') throw new BadOption(`Unknown word '${way}'`);
  if (value === undefined) throw new BadOption(`'clock ${way}' needs a value`);
  return { [way]: way === 'rate' ? Number(value) : value };
}
