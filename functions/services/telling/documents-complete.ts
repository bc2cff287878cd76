import { text, type Text } from '../../common/text.ts';
import { say } from '../messages/told.ts';

/** Documents that were to follow are all there (容缺受理): told alike of every kind of case. */
export const documentsComplete = <T>(called: (of: T) => Text) =>
  say<T>('application.documents-complete', text('材料已补齐', 'Nothing is missing any more'), (of) => {
    const one = called(of);
    return text(
      `${one.zh}所缺材料已补齐，办件继续办理。目前您无需办理任何手续。`,
      `All that was missing of ${one.en} is there, and it goes on. Nothing is expected of you now.`,
    );
  });
