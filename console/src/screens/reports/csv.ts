/** What would be reckoned as a formula by a spreadsheet is a text. */
const cell = (value: string | number): string => {
  const text = String(value);
  const safe = typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
};

/** A table for Excel: UTF-8 with its mark, every cell quoted (RFC 4180). */
export const csvOf = (rows: readonly (readonly (string | number)[])[]): Blob =>
  new Blob(['\uFEFF', ...rows.map((row) => `${row.map(cell).join(',')}\r\n`)], {
    type: 'text/csv;charset=utf-8',
  });
