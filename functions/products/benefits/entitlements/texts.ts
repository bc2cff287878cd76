/** Fen as people read money: `1,234.50`. */
const amount = (fen: number): string => {
  const cents = String(fen % 100).padStart(2, '0');
  return `${Math.floor(fen / 100).toLocaleString('en-US')}.${cents}`;
};

/** `1,234.50 元`. */
export const yuan = (fen: number): string => `${amount(fen)} 元`;

/** The same in English: `CNY 1,234.50`. */
export const cny = (fen: number): string => `CNY ${amount(fen)}`;
