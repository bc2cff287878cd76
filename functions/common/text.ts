import * as z from 'zod';

/** The languages in which this platform speaks to people. Chinese is the one of the law. */
export const LANGUAGES = ['zh', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

const sentence = z.string().min(1).max(1_000);
/** A sentence or a name in every language. */
export const Text = z.strictObject({ zh: sentence, en: sentence }).meta({ id: 'Text' });
export type Text = z.infer<typeof Text>;

const short = z.string().trim().min(1).max(200);
/** A name or a heading in every language: short, however many of them a body holds. */
export const Title = z.strictObject({ zh: short, en: short }).meta({ id: 'Title' });

export const text = (zh: string, en: string): Text => ({ zh, en });

const isLanguage = (tag: string): tag is Language => LANGUAGES.some((language) => language === tag);

/** One range of the header, e.g. `en-GB;q=0.8`; a malformed weight counts as none. */
const rangeOf = (part: string) => {
  const [range = '', ...parameters] = part.split(';').map((piece) => piece.trim().toLowerCase());
  const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2) ?? '1';
  return {
    primary: range.split('-')[0] ?? '',
    quality: /^(0(\.\d{0,3})?|1(\.0{0,3})?)$/.test(weight) ? Number(weight) : 0,
  };
};

/**
 * The best language for an `Accept-Language` header (RFC 9110, 12.5.4): highest weight first, ties in the order
 * written, `*` and anything not understood mean Chinese.
 */
export function chooseLanguage(acceptLanguage: string | undefined): Language {
  const ranges = (acceptLanguage ?? '')
    .slice(0, 1_000)
    .split(',')
    .map(rangeOf)
    .filter(({ primary, quality }) => quality > 0 && (primary === '*' || isLanguage(primary)))
    .toSorted((a, b) => b.quality - a.quality);
  const primary = ranges[0]?.primary ?? '';
  return isLanguage(primary) ? primary : 'zh';
}
