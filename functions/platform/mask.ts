/** Personal data is masked wherever it is shown or logged; nothing here can be undone. */

/** Keeps the ends of a text by characters (not UTF-16 units); a text too short to hide anything is hidden whole. */
function keepEnds(text: string, head: number, tail: number): string {
  const characters = Array.from(text.trim());
  const hidden = characters.length - head - tail;
  if (hidden <= 0) return '*'.repeat(characters.length);
  return [...characters.slice(0, head), '*'.repeat(hidden), ...characters.slice(head + hidden)].join('');
}

/** `张三丰` → `张**`: the first character only. */
export const maskName = (name: string): string => keepEnds(name, 1, 0);

/** Whom an account is of, as its owner knows it again: the ends of a company's name, a person's first character. */
export const maskHolder = (holder: string): string =>
  Array.from(holder.trim()).length > 4 ? keepEnds(holder, 2, 2) : maskName(holder);

/** `13812345678` → `138****5678`; a shorter number keeps its last two digits only. */
export function maskPhone(phone: string): string {
  const digits = phone.replaceAll(/[\s-]/g, '');
  return digits.length >= 11 ? keepEnds(digits, digits.length - 8, 4) : keepEnds(digits, 0, 2);
}

/** `zhang.san@example.com` → `z********@example.com`: where it goes, not whose it is. */
export function maskEmail(address: string): string {
  const at = address.lastIndexOf('@');
  return at < 0 ? keepEnds(address, 0, 0) : keepEnds(address.slice(0, at), 1, 0) + address.slice(at);
}

/** 居民身份证 or another document's number: `450305199001011234` → `450*************34`. */
export const maskIdNumber = (id: string): string => keepEnds(id, 3, 2);

/** A bank account keeps its last four digits, as bank slips print it. */
export const maskAccount = (account: string): string => keepEnds(account.replaceAll(/\s/g, ''), 0, 4);
