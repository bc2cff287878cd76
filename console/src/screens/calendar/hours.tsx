import { Failed, Loading, Nothing } from '../../parts/states.tsx';
import { saidDay } from '../../parts/days.ts';
import { inLanguage, useLanguage, useWords } from '../../words/language.tsx';
import { useOfficeHours, usePlaces } from './queries.ts';
import { calendarWords } from './words.ts';

const OfficeHours = () => {
  const t = useWords(calendarWords);
  const { data, error, refetch } = useOfficeHours();
  if (error !== null && data === undefined) return <Failed error={error} again={() => void refetch()} />;
  if (data === undefined) return <Loading />;
  const { opens, midday, closes, cutOff } = data.hours;
  return (
    <p className="number">
      <strong>{t.hours(opens, closes)}</strong>
      <span className="soft">
        {' '}
        · {t.midday(midday)} · {t.cutOff(cutOff)}
      </span>
    </p>
  );
};

/** When places serve: longer on working days, and on days off. */
export const Hours = () => {
  const t = useWords(calendarWords);
  const { language } = useLanguage();
  const { data, error, refetch } = usePlaces();
  const weekday = { 6: t.saturday, 7: t.sunday };
  return (
    <>
      <section className="part">
        <h2>{t.office}</h2>
        <OfficeHours />
      </section>
      <section className="part">
        <h2>{t.places}</h2>
        <p className="soft">{t.noMove}</p>
        {error !== null ? (
          <Failed error={error} again={() => void refetch()} />
        ) : data === undefined ? (
          <Loading />
        ) : data.length === 0 ? (
          <Nothing said={t.noPlaces} />
        ) : (
          <div className="sheet scrolls" tabIndex={0} role="group" aria-label={t.places}>
            <table className="plain">
              <thead>
                <tr>
                  <th scope="col">{t.place}</th>
                  <th scope="col">{t.onWorkingDays}</th>
                  <th scope="col">{t.weekends}</th>
                  <th scope="col">{t.opened}</th>
                  <th scope="col">{t.closed}</th>
                </tr>
              </thead>
              <tbody>
                {data.map(({ place, name, workingDays, weekends, opened, closed }) => (
                  <tr key={place}>
                    <th scope="row">{inLanguage(name, language)}</th>
                    <td className="number">{t.hours(workingDays.opens, workingDays.closes)}</td>
                    <td className="number">
                      {weekends.map((one) => (
                        <div key={one.weekday}>
                          {weekday[one.weekday]} {t.hours(one.opens, one.closes)}
                        </div>
                      ))}
                    </td>
                    <td className="number">
                      {opened.map((one) => (
                        <div key={one.date}>
                          {saidDay(one.date, language)} {t.hours(one.opens, one.closes)}
                        </div>
                      ))}
                    </td>
                    <td className="number">
                      {closed.map((day) => (
                        <div key={day}>{saidDay(day, language)}</div>
                      ))}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </section>
    </>
  );
};
