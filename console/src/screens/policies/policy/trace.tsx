import { saidDay, saidMoney } from '../../../parts/days.ts';
import { useLanguage, useNames, useWords } from '../../../words/language.tsx';
import { factAt, madeUp, saidFact } from '../facts.ts';
import { outcomeNames, roundingNames } from '../names.ts';
import type { Decision } from '../queries.ts';
import { trialWords } from './words.ts';

type Condition = Decision['conditions'][number];
type Amount = NonNullable<Decision['amount']>;
type Used = Condition['facts'][number];

/** What a formula went through, as the API tells it; texts of integers, which may be larger than a number holds. */
interface Formula {
  readonly kind: 'formula';
  readonly result: string;
  readonly per: number;
  readonly rounding: { readonly mode: string; readonly toFen: number };
  readonly rounded: string;
  readonly capped: boolean;
}

interface Gap {
  readonly have?: unknown;
  readonly operator?: string;
  readonly need?: unknown;
}

const useSaidValue = () => {
  const t = useWords(trialWords);
  const { language } = useLanguage();
  const at = language === 'zh' ? 0 : 1;
  return (path: string, value: unknown): string => {
    const { kind, values } = factAt(path);
    if (typeof value === 'boolean') return value ? t.yes : t.no;
    if (typeof value === 'number') return kind === 'fen' ? saidMoney(value, language) : String(value);
    if (typeof value === 'string') {
      const named = values && Object.hasOwn(values, value) ? values[value] : undefined;
      return named?.[at] ?? (kind === 'date' ? saidDay(value, language) : value);
    }
    return JSON.stringify(value);
  };
};

const useSaidPath = () => {
  const { language } = useLanguage();
  return (path: string): string => saidFact(path)[language === 'zh' ? 0 : 1];
};

const Facts = ({ of }: { of: readonly Used[] }) => {
  const t = useWords(trialWords);
  const { language } = useLanguage();
  const saidValue = useSaidValue();
  const saidPath = useSaidPath();
  return (
    <>
      {of.map(({ path, value, source, asOf }) => (
        <div key={path}>
          {saidPath(path)}：<strong className="number">{saidValue(path, value)}</strong>{' '}
          {source !== madeUp && <span className="soft">{t.source(source, saidDay(asOf, language))}</span>}
        </div>
      ))}
    </>
  );
};

const Doubt = ({ missing, fault, awaited }: Pick<Condition, 'missing' | 'fault' | 'awaited'>) => {
  const t = useWords(trialWords);
  const saidPath = useSaidPath();
  if (fault) return <div className="light-word-yellow">{t.fault(fault.code)}</div>;
  if (awaited)
    return (
      <div className="light-word-yellow">
        {awaited
          .map((one) => ('until' in one ? t.until(one.until) : t.soMany(String(one.have), String(one.need))))
          .join('；')}
      </div>
    );
  if (missing === undefined || missing.length === 0) return null;
  return <div className="light-word-yellow">{t.missing(missing.map(saidPath).join('、'))}</div>;
};

const marks = { met: '✓', 'not-met': '✗', unknown: '?', 'not-yet': '…' } as const;

const OneCondition = ({ of }: { of: Condition }) => {
  const t = useWords(trialWords);
  const name = useNames();
  const saidValue = useSaidValue();
  const gap = of.gap as Gap | undefined;
  const path = of.facts[0]?.path ?? '';
  return (
    <li className={`trace-${of.outcome}`}>
      <span className="trace-mark" aria-hidden="true">
        {Object.hasOwn(marks, of.outcome) ? marks[of.outcome] : ''}
      </span>
      <div>
        <strong>{of.label}</strong> <span className="soft">{of.citation}</span>
        <div>
          <code>{of.expression}</code>
        </div>
        <Facts of={of.facts} />
        {gap?.operator !== undefined && (
          <div className="light-word-red">
            {t.gap(saidValue(path, gap.have), gap.operator, saidValue(path, gap.need))}
          </div>
        )}
        <Doubt {...of} />
      </div>
      <span className="trace-outcome">{name(outcomeNames, of.outcome)}</span>
    </li>
  );
};

const Steps = ({ of: { result, per, rounding, rounded, capped } }: { of: Formula }) => {
  const t = useWords(trialWords);
  const name = useNames();
  const { language } = useLanguage();
  const plain = (text: string) => text.replace(/\B(?=(\d{3})+$)/g, ',');
  return (
    <>
      <li>
        <span>{t.result}</span>
        <span className="number">{plain(result)}</span>
      </li>
      <li>
        <span>
          {per !== 1 && `${t.divided(per.toLocaleString('zh-CN'))}，`}
          {t.rounded(name(roundingNames, rounding.mode), saidMoney(rounding.toFen, language))}
        </span>
        <span className="number">{saidMoney(Number(rounded), language)}</span>
      </li>
      {capped && (
        <li>
          <span>{t.capped}</span>
          <span />
        </li>
      )}
    </>
  );
};

const AmountTrace = ({ of }: { of: Amount | undefined }) => {
  const t = useWords(trialWords);
  const name = useNames();
  const { language } = useLanguage();
  if (of === undefined) return <p className="soft">{t.notReckoned}</p>;
  const reckoning = of.reckoning as (Amount['reckoning'] & { readonly row?: string }) | undefined;
  return (
    <>
      <Facts of={of.facts} />
      <Doubt {...of} />
      <ol className="trace-steps">
        {reckoning?.kind === 'table' && (
          <li>
            <span>{t.byRow(reckoning.row ?? '')}</span>
            <span />
          </li>
        )}
        {reckoning?.kind === 'formula' && <Steps of={reckoning as unknown as Formula} />}
        <li>
          <strong>{reckoning?.kind === 'none' ? t.noAmount : name(outcomeNames, of.outcome)}</strong>
          <strong className="number">
            {reckoning?.fen !== undefined && saidMoney(reckoning.fen, language)}
          </strong>
        </li>
      </ol>
    </>
  );
};

/** What a policy says of a record: the outcome, each condition with what it read, and the amount step by step. */
export const Trace = ({ of }: { of: Decision }) => {
  const t = useWords(trialWords);
  const { language } = useLanguage();
  const said = of.outcome === 'unknown' ? t.isUnknown : t[of.outcome];
  const fen = of.amount?.outcome === 'due' ? of.amount.reckoning?.fen : undefined;
  return (
    <div className="sheet policy">
      <p role="status" className="trace-said">
        <strong>{said ?? of.outcome}</strong>
        {fen !== undefined && <strong className="number"> {saidMoney(fen, language)}</strong>}
      </p>
      <section className="part">
        <h2>{t.trace}</h2>
        <ol className="trace" aria-label={t.trace}>
          {of.conditions.map((condition) => (
            <OneCondition key={condition.name} of={condition} />
          ))}
        </ol>
      </section>
      <section className="part">
        <h2>{t.amount}</h2>
        <AmountTrace of={of.amount} />
      </section>
    </div>
  );
};
