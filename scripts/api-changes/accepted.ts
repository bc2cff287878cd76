/**
 * Breaking changes since the last release that were agreed to, by their line in docs/api/CHANGELOG.md, each with why.
 * Emptied with a release, when its document becomes the one compared with.
 */
export const accepted: Readonly<Record<string, string>> = {};
