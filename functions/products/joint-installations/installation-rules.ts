import { InstallationRules } from '../../services/service-items/installation.ts';
import type { ServiceItem } from '../../services/service-items/model.ts';
import shipped from './installation-rules.json' with { type: 'json' };

const { sample: _, ...rules } = shipped;
/** What every city has, by whatever is published: how large a batch may be, and what is supplied for a time. */
type Always = 'batches' | 'temporary';
type Rules = InstallationRules & { readonly [R in Always]: NonNullable<InstallationRules[R]> };
const sample = InstallationRules.required({ batches: true, temporary: true }).parse(rules);

/** The rules of a city: as the item has them by which a case began, else as they are shipped, which are a sample. */
export const installationRules = (item: Pick<ServiceItem, 'installation'> | undefined): Rules => ({
  ...sample,
  ...item?.installation,
  batches: item?.installation?.batches ?? sample.batches,
  temporary: item?.installation?.temporary ?? sample.temporary,
});
