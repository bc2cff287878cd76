/** Milliseconds, an ISO 8601 duration of days and less (`P90D`, `PT1H30M`), or its parts. */
export type Duration =
  | number
  | string
  | Readonly<Partial<Record<'days' | 'hours' | 'minutes' | 'seconds' | 'milliseconds', number>>>;

const UNITS = {
  days: 86_400_000,
  hours: 3_600_000,
  minutes: 60_000,
  seconds: 1_000,
  milliseconds: 1,
} as const;
const ISO =
  /^P(?:(?<days>\d+)D)?(?:T(?:(?<hours>\d+)H)?(?:(?<minutes>\d+)M)?(?:(?<seconds>\d+(?:\.\d+)?)S)?)?$/;

export function millisecondsOf(duration: Duration): number {
  if (typeof duration === 'number') return duration;
  const parts = typeof duration === 'string' ? partsOf(duration) : duration;
  return Object.entries(UNITS).reduce(
    (sum, [unit, length]) => sum + Number(parts[unit as keyof typeof UNITS] ?? 0) * length,
    0,
  );
}

function partsOf(text: string): Readonly<Record<string, unknown>> {
  const groups = ISO.exec(text)?.groups;
  if (!groups || /[PT]$/.test(text)) throw new RangeError(`'${text}' is no duration like P90D or PT1H30M`);
  return groups;
}
