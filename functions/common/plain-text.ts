import { text, type Text } from './text.ts';

/** C0 without tab and line ends, DEL, C1: no text needs them, and logs, terminals and CSV files trip over them. */
// eslint-disable-next-line no-control-regex
const controls = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/;
const nonCharacters = /[\uFDD0-\uFDEF\uFFFE\uFFFF]/;

/** Why a text cannot be taken, if it cannot: I-JSON (RFC 7493, 2.1) has neither surrogates alone nor noncharacters. */
export const textFault = (of: string): Text | undefined => {
  if (!of.isWellFormed() || nonCharacters.test(of))
    return text('不是合法的 Unicode 文本', 'Not Unicode text');
  return controls.test(of) ? text('不得含控制字符', 'No control characters') : undefined;
};

/**
 * One spelling of a text that can be spelt in several ways (NFC, UAX #15), so that what looks alike is equal: names are
 * natural keys here, and are searched. Chinese text is in this form already, compatibility ideographs excepted.
 */
export const oneSpelling = (of: string): string => of.normalize('NFC');
