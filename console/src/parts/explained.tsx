import { useState } from 'react';
import { Button } from 'antd';
import type { Schema } from '@liban/client';
import { inLanguage, useLanguage, useWords, type Said } from '../words/language.tsx';
import { saidCount, saidDay } from './days.ts';
import './explained.css';

type Explained = Schema<'DeadlineExplained'>['limits'][string];
type ReckonedDay = Schema<'ReckonedDay'>;

const words = {
  days: ['逐日说明', 'Day by day'],
  hide: ['收起', 'Hide'],
  used: ['已用', 'Used'],
  anchor: ['起算日，不计入', 'Day of the event: not counted'],
  'before-receipt': ['收到之前', 'Before it was received'],
  'working-day': ['工作日', 'Working day'],
  'make-up-working-day': ['调休上班', 'Make-up working day'],
  'natural-day': ['自然日', 'Natural day'],
  'rolled-on': ['顺延', 'Rolled on'],
  weekend: ['休息日', 'Weekend'],
  holiday: ['节假日', 'Holiday'],
  suspended: ['不计入期限', 'Not counted'],
} as const satisfies Readonly<Record<string, Said>>;

const useWhy = () => {
  const t = useWords(words);
  const { language } = useLanguage();
  return (day: ReckonedDay): string => {
    const why = Object.hasOwn(t, day.why) ? t[day.why] : day.why;
    if ('name' in day) return `${why}：${inLanguage(day.name, language)}`;
    if ('bases' in day && day.bases.length > 0) return `${why}：${day.bases.join('、')}`;
    return why;
  };
};

/** How a limit was reckoned, as a clerk would say it; on demand every day, counted or not, and why. */
export const ExplainedLimit = ({ name, limit }: { name: string; limit: Explained }) => {
  const t = useWords(words);
  const { language } = useLanguage();
  const why = useWhy();
  const [isShown, show] = useState(false);
  return (
    <div className="explained">
      <h3>{name}</h3>
      <ul className="explained-notes">
        {limit.notes.map((note) => (
          <li key={note.zh}>{inLanguage(note, language)}</li>
        ))}
      </ul>
      <Button size="small" className="no-print" aria-expanded={isShown} onClick={() => show(!isShown)}>
        {isShown ? t.hide : t.days}
      </Button>
      {isShown && (
        <ol className="explained-days">
          {limit.days.map((day) => (
            <li key={day.date} className={day.counted === 0 ? 'explained-skipped' : ''}>
              <time dateTime={day.date}>{saidDay(day.date, language)}</time>
              <span>{why(day)}</span>
              <span className="number">{day.counted === 0 ? '' : `+${saidCount(day.counted)}`}</span>
              <span className="number soft">
                {t.used} {saidCount(day.used)}
              </span>
            </li>
          ))}
        </ol>
      )}
    </div>
  );
};
