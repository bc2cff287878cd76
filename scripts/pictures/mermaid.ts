/** Text inside quotes of a Mermaid diagram. */
export const quoted = (text: string): string =>
  `"${text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '#quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\n', '<br/>')}"`;

/** Node ids of a diagram: `n1`, `n2` in the order in which their names are first asked for. */
export const ids = (): ((name: string) => string) => {
  const known = new Map<string, string>();
  return (name) => {
    const id = known.get(name) ?? `n${known.size + 1}`;
    known.set(name, id);
    return id;
  };
};

export const indented = (lines: readonly string[]): string[] => lines.map((line) => `  ${line}`);

export const fenced = (lines: readonly string[]): string => ['```mermaid', ...lines, '```'].join('\n');

/** Cells of a Markdown table; a bar in a cell would end it. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows]
    .map((row) => `| ${row.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`)
    .join('\n');
