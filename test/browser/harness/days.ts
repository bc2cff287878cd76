/** A day so many days after a moment, as a field of a form takes it. */
export const dayAfter = (moment: string, days: number): string =>
  new Date(Date.parse(moment) + days * 86_400_000).toISOString().slice(0, 10);
