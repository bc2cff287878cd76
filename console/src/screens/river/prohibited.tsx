import { Alert } from 'antd';
import type { Schema } from '@liban/client';
import { inLanguage, useLanguage, useWords, type Words } from '../../words/language.tsx';

type Citation = Schema<'RiverCitation'>;

const words = {
  prohibited: ['属于禁止事项，任何部门不得批准', 'Prohibited here: nobody may approve it'],
  article: (article: string) => [`第${article}条`, `, art. ${article}`],
  unread: ['（条款待核实）', ' (article to be verified)'],
} as const satisfies Words;

/** By which provisions something is prohibited, and what they say. */
export const Prohibited = ({
  citations,
  children,
}: {
  citations: readonly Citation[];
  children?: string;
}) => {
  const t = useWords(words);
  const { language } = useLanguage();
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      message={t.prohibited}
      description={
        <>
          <ul>
            {citations.map(({ instrument, article, says }) => (
              <li key={`${instrument.zh} ${says.zh}`}>
                <strong>
                  {inLanguage(instrument, language)}
                  {article === undefined ? t.unread : t.article(article)}
                </strong>
                {language === 'zh' ? '：' : ': '}
                {inLanguage(says, language)}
              </li>
            ))}
          </ul>
          {children}
        </>
      }
    />
  );
};
