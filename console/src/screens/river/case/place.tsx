import { useAreas } from '../../../parts/map/areas.ts';
import { SiteMap } from '../../../parts/map/site-map.tsx';
import { inLanguage, useLanguage, useWords } from '../../../words/language.tsx';
import type { RiverCase } from '../queries.ts';
import { riverCaseWords } from './words.ts';

/** Where it is, drawn, and which protected areas it touches, in words. */
export const Place = ({ one: { site, areas, conditions } }: { one: RiverCase }) => {
  const t = useWords(riverCaseWords);
  const { language } = useLanguage();
  const { data } = useAreas();
  const found = new Set(areas.found);
  const nameOf = (id: string) => {
    const area = data?.features.find(({ properties }) => properties.id === id);
    return area === undefined ? id : inLanguage(area.properties.name, language);
  };
  return (
    <section className="part">
      <h2>{t.where}</h2>
      <div className="place">
        <SiteMap areas={data?.features ?? []} found={found} geometry={site.geometry} />
        <div>
          <strong>{areas.found.length === 0 ? t.none : t.touches}</strong>
          <ul>
            {areas.found.map((id) => (
              <li key={id}>{nameOf(id)}</li>
            ))}
          </ul>
          <p className="soft">
            {t.checkedBy(areas.version)}
            {!areas.official && ` · ${t.unofficial}`}
          </p>
          {conditions.length > 0 && (
            <>
              <strong>{t.conditions}</strong>
              <ul>
                {conditions.map((condition) => (
                  <li key={condition.zh}>{inLanguage(condition, language)}</li>
                ))}
              </ul>
            </>
          )}
        </div>
      </div>
    </section>
  );
};
