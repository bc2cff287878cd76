import type { Change } from './difference.ts';

/** `docs/api/CHANGELOG.md`: what changed since a release. */
export const changelog = (
  release: string,
  changes: readonly Change[],
  accepted: Readonly<Record<string, string>>,
): string => {
  const section = (title: string, lines: readonly string[]): string =>
    lines.length === 0 ? '' : `\n## ${title}\n\n${lines.map((line) => `- ${line}\n`).join('')}`;
  const breaking = changes.filter((one) => one.breaking).map(({ text }) => text);
  return [
    `# Changes of the API since ${release}\n\n`,
    'Made by `npm run api-changes` from the difference of the descriptions. What counts as breaking:\n',
    '[versions of the API](../api-versioning.md).\n',
    section(
      'Breaking',
      breaking.map((text) => (accepted[text] === undefined ? text : `${text}. ${accepted[text]}`)),
    ),
    section(
      'Other',
      changes.filter((one) => !one.breaking).map(({ text }) => text),
    ),
    changes.length === 0 ? '\nNone.\n' : '',
  ].join('');
};
