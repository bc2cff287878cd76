import { Link } from '@tanstack/react-router';
import { Money } from '../../../parts/day.tsx';
import { saidDay, saidMoney } from '../../../parts/days.ts';
import { Facts } from '../../../parts/facts.tsx';
import { useLanguage, useNames, useWords } from '../../../words/language.tsx';
import { regionNames } from '../../../words/names.ts';
import { amountNames, kindNames, modeNames, roundingNames } from '../names.ts';
import type { Policy, Terms } from '../queries.ts';
import { policiesWords } from '../words.ts';

const wholeCity = '450300';

const Amount = ({ of }: { of: Terms['amount'] }) => {
  const t = useWords(policiesWords);
  const name = useNames();
  const { language } = useLanguage();
  switch (of.kind) {
    case 'fixed':
      return <Money fen={of.fen} />;
    case 'table':
      return (
        <ol className="policy-table">
          {of.rows.map(({ label, when, fen }) => (
            <li key={label}>
              <span>{label}</span>
              <code>{when}</code>
              <Money fen={fen} />
            </li>
          ))}
        </ol>
      );
    case 'formula':
      return (
        <>
          <code>{of.expression}</code>
          <div>
            {of.per !== 1 && t.per(of.per.toLocaleString('zh-CN'))}
            {t.rounded(name(roundingNames, of.rounding.mode), saidMoney(of.rounding.toFen, language))}
            {t.atMost(saidMoney(of.cap, language))}
          </div>
        </>
      );
    default:
      return <>{name(amountNames, of.kind)}</>;
  }
};

const Conditions = ({ of }: { of: Terms['conditions'] }) => {
  const t = useWords(policiesWords);
  return (
    <section className="part">
      <h2>{t.conditions}</h2>
      <ol className="policy-conditions">
        {of.map(({ name, label, citation, expression }) => (
          <li key={name}>
            <strong>{label}</strong> <span className="soft">{citation}</span>
            <div>
              <code title={t.rule}>{expression}</code>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
};

const Payment = ({ policy }: { policy: Policy }) => {
  const t = useWords(policiesWords);
  const { language } = useLanguage();
  const { payer, fund, paymentLimit, noticeInterval, confirmation, review, instalments, excludes } = policy;
  return (
    <section className="part">
      <h2>{t.payment}</h2>
      <Facts
        of={[
          [t.amount, <Amount key="amount" of={policy.amount} />],
          [
            t.instalments,
            instalments.length > 1 || (instalments[0]?.afterWorkingDays ?? 0) > 0
              ? instalments.map(({ basisPoints, afterWorkingDays }) => (
                  <div key={afterWorkingDays}>
                    {t.instalment(String(basisPoints / 100), afterWorkingDays)}
                  </div>
                ))
              : undefined,
          ],
          [t.paymentLimit, t.workingDays(paymentLimit)],
          [t.confirmation, confirmation ? t.workingDays(confirmation.limit) : t.noConfirmation],
          [t.review, review ? t.yes : t.no],
          [t.noticeInterval, t.workingDays(noticeInterval)],
          [t.payer, payer],
          [
            t.fund,
            `${fund.source}，${fund.budget === null ? t.noBudget : t.budget(saidMoney(fund.budget, language))}`,
          ],
          [
            t.excludes,
            excludes.length === 0
              ? undefined
              : excludes.map((code) => (
                  <div key={code}>
                    <Link to="/policies/$code" params={{ code } as never}>
                      {code}
                    </Link>
                  </div>
                )),
          ],
        ]}
      />
    </section>
  );
};

/** A policy in words: for whom, on which conditions, how much, until when. */
export const Content = ({ policy }: { policy: Policy }) => {
  const t = useWords(policiesWords);
  const name = useNames();
  const { language } = useLanguage();
  const { summary, documentNumber, kind, mode, department, phone, regions, industries } = policy;
  const { validFrom, validTo } = policy;
  return (
    <div className="sheet policy">
      {summary !== '' && <p>{summary}</p>}
      <Facts
        of={[
          [t.kind, `${name(kindNames, kind)} · ${name(modeNames, mode)}`],
          [t.number, documentNumber],
          [
            t.valid,
            validTo === null
              ? t.noEnd(saidDay(validFrom, language))
              : t.until(saidDay(validFrom, language), saidDay(validTo, language)),
          ],
          [t.department, `${department} ${phone}`],
          [
            t.regions,
            regions.includes(wholeCity)
              ? t.wholeCity
              : regions.map((region) => name(regionNames, region)).join('、'),
          ],
          [t.sample, policy.sample ? t.yes : undefined],
          [t.industries, industries.length === 0 ? t.allIndustries : industries.join('、')],
        ]}
      />
      <Conditions of={policy.conditions} />
      <Payment policy={policy} />
    </div>
  );
};
