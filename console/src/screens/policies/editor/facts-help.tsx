import { useLanguage, useWords } from '../../../words/language.tsx';
import { knownFacts, type Fact } from '../facts.ts';
import { editorWords } from './words.ts';

const byYear = new Set([
  'revenue',
  'profit',
  'taxPaid',
  'researchSpending',
  'exports',
  'equipmentInvestment',
  'loanInterest',
]);

const writtenAs = (name: string): string =>
  byYear.has(name)
    ? `enterprise.${name}["2025"]`
    : name === 'patents'
      ? 'enterprise.patents.invention'
      : `enterprise.${name}`;

/** What rules can ask for, how it is written, and the values it can have. */
export const FactsHelp = () => {
  const t = useWords(editorWords);
  const { language } = useLanguage();
  const at = language === 'zh' ? 0 : 1;
  const values = ({ values: of, kind }: Fact) =>
    of
      ? Object.entries(of)
          .map(([code, said]) => `"${code}" ${said[at]}`)
          .join('、')
      : t[kind];
  return (
    <details className="facts-help">
      <summary>{t.facts}</summary>
      <dl>
        {Object.entries(knownFacts).map(([name, fact]) => (
          <div key={name}>
            <dt>
              <code>{writtenAs(name)}</code>
            </dt>
            <dd>
              {fact.said[at]} <span className="soft">{values(fact)}</span>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
};
