import { readFileSync } from 'node:fs';

/** One sentence of the regulation: `10.3` is the third of article 10. */
export interface Sentence {
  readonly id: string;
  readonly article: number;
  readonly text: string;
}
export interface Article {
  readonly number: number;
  /** 第十条【业务协同】 */
  readonly heading: string;
  readonly sentences: readonly Sentence[];
}

const file = new URL('guilin-2025-draft.txt', import.meta.url);

/** The regulation as it was published for comments on 2025-04-30, article by article: one ends with 。 or ；. */
export const regulation = (): Article[] =>
  readFileSync(file, 'utf8')
    .trim()
    .split(/\n(?=第[一二三四五六七八九十]+条【)/)
    .map((article, index): Article => {
      const [heading = '', ...paragraphs] = article.trim().split('\n');
      const number = index + 1;
      const texts = paragraphs
        .flatMap((paragraph) => paragraph.split(/(?<=[。;；])/))
        .filter((one) => one.trim());
      return {
        number,
        heading,
        sentences: texts.map((text, at) => ({
          id: `${number}.${at + 1}`,
          article: number,
          text: text.trim(),
        })),
      };
    });
