/** As GitHub makes an anchor of a heading. */
const anchor = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\w\s-]/g, '')
    .replaceAll(' ', '-');

/** What an alarm says to whom it wakes: what has happened, and which section of the runbook says what to do. */
export const runbook = (text: string, section: string): string =>
  `${text} docs/runbook.md#${anchor(section)}`;
