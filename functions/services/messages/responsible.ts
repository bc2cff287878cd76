import type { OfficialView } from '../../platform/persons/shown.ts';

/** A text with who answers for what it says (Art. 16): kept by reference, said when it is read. */
export const withResponsible = (body: string, { person, contact }: OfficialView): string =>
  `${body}\n责任人：${person}，联系方式：${contact}。`;

/** The same text where it leaves the platform and could not be erased any more. */
export const askingForResponsible = (body: string): string =>
  `${body}\n责任人及联系方式：请在平台消息中查看。`;
