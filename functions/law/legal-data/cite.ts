import { Fault } from '../../common/fault.ts';
import { own } from '../../common/own.ts';
import { text, type Text } from '../../common/text.ts';
import type { LegalDays, LegalRule } from './document.ts';
import { instrumentOf, type ProvisionId } from './provision.ts';
import type { LegalVersion } from './version.ts';

/** The sample has every entry, and what is published is laid over it: a gap is a bug. */
const known = <T>(entry: T | undefined, name: string): T => {
  if (entry === undefined) throw new Fault(`The legal data lacks ${name}`);
  return entry;
};

/** Provisions as people read them: 《行政许可法》第三十二条、第四十五条. */
export function cite({ document }: LegalVersion, ids: readonly ProvisionId[]): Text {
  const cited = [...new Set(ids.map(instrumentOf))].map((instrument) => {
    const { title } = known(own(document.instruments, instrument), instrument);
    const labels = ids
      .filter((id) => instrumentOf(id) === instrument)
      .map((id) => known(own(document.provisions, id), id).label);
    return text(
      `《${title.zh}》${labels.map(({ zh }) => zh).join('、')}`,
      `${title.en}, ${labels.map(({ en }) => en).join(', ')}`,
    );
  });
  return text(cited.map(({ zh }) => zh).join('、'), cited.map(({ en }) => en).join('; '));
}

/** What a rule rests on. */
export const basesOf = (law: LegalVersion, rule: LegalRule): Text =>
  cite(law, known(law.document.bases[rule], rule));

/** The same as it is kept with a limit: in the language of the law. */
export const basisOf = (law: LegalVersion, rule: LegalRule): string => basesOf(law, rule).zh;

/** A number of working days that the law or the city sets. */
export const daysOf = ({ document }: LegalVersion, name: LegalDays): number =>
  known(document.days[name], name);

const citation = /《([^》]+)》((?:第[^第、，；（）《》\s]+、?)+)/g;

/** A basis as it is kept, in both languages: what the registry has is cited in English, all else stays as it was written. */
export const translated = ({ document }: LegalVersion, basis: string): Text => {
  const instruments = Object.entries(document.instruments);
  const provisions = Object.entries(document.provisions);
  const en = basis.replace(citation, (whole, title: string, labels: string) => {
    const [home, instrument] = instruments.find(([, one]) => one?.title.zh === title) ?? [];
    const named = labels.split('、').filter((label) => label !== '');
    const found = named.flatMap(
      (label) =>
        provisions.find(([id, one]) => instrumentOf(id) === home && one?.label.zh === label)?.[1]?.label.en ??
        [],
    );
    if (!instrument || found.length < named.length) return whole;
    return `${instrument.title.en}, ${found.join(', ')}${labels.endsWith('、') ? '; ' : ''}`;
  });
  return text(basis, en);
};
