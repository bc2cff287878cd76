import { Button, Space } from 'antd';
import { useLanguage, useWords, type Said } from '../words/language.tsx';
import { roles } from './people.ts';
import type { Place } from './place.ts';
import { steps } from './steps.ts';
import { useTour } from './use-tour.ts';
import { tourWords } from './words.ts';
import './tour.css';

/** The guide at the foot of every page: where one is, what one sees, and one button. */
export default function TourBar({ place }: { place: Place }) {
  const t = useWords(tourWords);
  const { language } = useLanguage();
  const said = ([zh, en]: Said) => (language === 'zh' ? zh : en);
  const tour = useTour(place);
  const { step, index, following, isSomebodyElse, isDone, isKnown, busy } = tour;
  const isLast = following === undefined;
  const button = () => {
    if (isSomebodyElse)
      return (
        <Button type="primary" size="large" onClick={tour.resume}>
          {t.goOnAs(said(roles[step.as].said))}
        </Button>
      );
    if (!isDone && step.act)
      return (
        <Button
          type="primary"
          size="large"
          disabled={!isKnown}
          loading={busy}
          onClick={() => void tour.run()}
        >
          {said(step.act.said)}
        </Button>
      );
    if (isLast)
      return (
        <Button type="primary" size="large" onClick={tour.leave}>
          {t.end}
        </Button>
      );
    return (
      <Button type="primary" size="large" onClick={tour.next}>
        {following.as === step.as ? t.next : t.nextAs(said(roles[following.as].said))}
      </Button>
    );
  };
  return (
    <aside className="tour no-print" aria-label={t.name}>
      <div className="tour-text" role="status">
        <span className="soft number">{t.at(index + 1, steps.length)}</span>
        <h2>{said(step.title)}</h2>
        <p>{busy && step.act?.busy ? said(step.act.busy) : said(step.text)}</p>
      </div>
      <Space>
        {button()}
        {!isLast && (
          <Button type="text" size="large" onClick={tour.leave}>
            {t.leave}
          </Button>
        )}
      </Space>
    </aside>
  );
}
