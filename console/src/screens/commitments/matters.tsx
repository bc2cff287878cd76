import { Facts } from '../../parts/facts.tsx';
import { Failed, Loading } from '../../parts/states.tsx';
import { inLanguage, useLanguage, useWords } from '../../words/language.tsx';
import { useMatters } from './queries.ts';
import { commitmentsWords } from './words.ts';

/** The published list: for what a commitment is taken, how it is checked, and what follows of a broken one. */
export const Matters = () => {
  const t = useWords(commitmentsWords);
  const { language } = useLanguage();
  const { data, error, isPending } = useMatters();
  if (error !== null) return <Failed error={error} />;
  if (isPending) return <Loading />;
  return (
    <section className="part">
      <h2>{t.list}</h2>
      <p className="soft">
        {t.place}：{data.place}
        {data.sample && ` · ${t.sample}`}
      </p>
      {data.matters.map(({ code, title, told, basis, check, mendWithin, excludedMonths }) => (
        <details key={code}>
          <summary>{inLanguage(title, language)}</summary>
          <Facts
            of={[
              [t.told, inLanguage(told, language)],
              [
                t.checked,
                check.way === 'checked'
                  ? `${t.checkAfter(check.after, check.within)} · ${inLanguage(check.how, language)}`
                  : `${t.exempt} · ${check.basis}`,
              ],
              [
                t.breach,
                `${mendWithin === undefined ? t.notMendable : t.mendWithin(mendWithin)} · ${t.excluded(excludedMonths)}`,
              ],
              [t.basis, basis],
            ]}
          />
        </details>
      ))}
    </section>
  );
};
