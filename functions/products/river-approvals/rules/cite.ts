import { text, type Text } from '../../../common/text.ts';
import type { Citation } from './model.ts';

/** A provision as a sentence cites it: 《风景名胜区条例》第27条：…… */
export const citationWords = ({ instrument, article, says }: Citation): Text => {
  const [, main, paragraph] = /^(\d+)(?:\((\d+)\))?$/.exec(article ?? '') ?? [];
  const zh = main ? `第${main}条${paragraph ? `第${paragraph}款` : ''}` : '';
  return text(
    `${instrument.zh}${zh}：${says.zh}`,
    `${instrument.en}${main ? `, art. ${article}` : ''}: ${says.en}`,
  );
};

/** Several of them, one after the other. */
export const citedIn = (citations: readonly Citation[]): Text => {
  const words = citations.map(citationWords);
  return text(words.map(({ zh }) => zh).join('；'), words.map(({ en }) => en).join('; '));
};
