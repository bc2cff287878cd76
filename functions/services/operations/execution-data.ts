/**
 * What an execution began with and came to, as operators may see it. Inputs hold references and name nobody
 * (docs/privacy.md); were that ever broken, what stands under the name of a personal field is withheld here all the same.
 * Tokens answer a task for whoever has them, so none is shown.
 */

/** Names under which people, their accounts or secrets stand. */
const withheld =
  /^(?:contact|contactPerson|phone|madeBy|holder|account|legalRepresentative|decidedBy|person|idNumber|token|taskToken|secret)$/i;

/** More is looked up where it lies: an execution of AWS may carry 256 KiB. */
const mostBytes = 16 * 1024;

const shown = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(shown);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, below]) => [name, withheld.test(name) ? '…' : shown(below)]),
  );
};

/** @returns undefined where there is none, where it is too large, and where it is no JSON */
export const executionData = (text: string | undefined): unknown => {
  if (text === undefined || text.length > mostBytes) return undefined;
  try {
    return shown(JSON.parse(text));
  } catch {
    // What is no JSON cannot be looked through, so it is not shown.
    return undefined;
  }
};
