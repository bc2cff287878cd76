/** A column of a sheet: its title, and what a row has there. */
export type Column<H> = readonly [title: string, value: (head: H) => string | number | undefined];

/** Excel takes UTF-8 for what it is by its first character alone. */
const byteOrderMark = '\uFEFF';

/**
 * What a spreadsheet would reckon instead of show (OWASP, "CSV Injection"): a quote before it makes it a text. Behind
 * spaces too, which some programs leave out.
 */
const isFormula = /^\s*[=+\-@\t\r＝＋－＠]/u;

/** One cell (RFC 4180): always quoted, so that nothing in it ends it. */
const cell = (value: string | number | undefined): string => {
  if (typeof value === 'number') return `"${value}"`;
  const said = value ?? '';
  return `"${(isFormula.test(said) ? `'${said}` : said).replaceAll('"', '""')}"`;
};

const line = (cells: readonly (string | number | undefined)[]): string => `${cells.map(cell).join(',')}\r\n`;

/** The rows as UTF-8 for Excel. */
export const sheetOf = <H>(columns: readonly Column<H>[], rows: readonly H[]): string =>
  byteOrderMark +
  line(columns.map(([title]) => title)) +
  rows.map((row) => line(columns.map(([, value]) => value(row)))).join('');
