import {
  instrumentOf,
  type Instrument,
  type InstrumentId,
  type Provision,
  type ProvisionId,
} from '../../functions/law/legal-data/provision.ts';
import { sampleLaw } from '../../functions/law/legal-data/sample.ts';
import { otherLaws } from './other-laws.ts';
import { lawPage } from './page.ts';
import { regulation } from './regulation.ts';
import { rows } from './rows.ts';

export const regulationId = 'guilin-2025-draft';

/** The page as it has to be now. */
export const lawOfThisCity = (): string => {
  const { instruments, provisions } = sampleLaw().document;
  const others = Object.entries(instruments as Record<InstrumentId, Instrument>)
    .filter(([id]) => id !== regulationId)
    .map(([id, { title }]) => ({
      title: `${title.zh} (${title.en})`,
      rows: Object.entries(provisions as Record<ProvisionId, Provision>)
        .filter(([provision]) => instrumentOf(provision) === id)
        .map(([provision, { label }]) => [label.zh, otherLaws[provision]] as const),
    }));
  return lawPage(regulation(), rows, others);
};
