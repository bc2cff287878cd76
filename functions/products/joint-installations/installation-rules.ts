import { InstallationRules } from '../../services/service-items/installation.ts';
import type { ServiceItem } from '../../services/service-items/model.ts';
import shipped from './installation-rules.json' with { type: 'json' };

const { sample: _, ...rules } = shipped;
const sample = InstallationRules.parse(rules);

/** The rules of a city: as the item has them by which a case began, else as they are shipped, which are a sample. */
export const installationRules = (
  item: Pick<ServiceItem, 'installation'> | undefined,
): InstallationRules => ({ ...sample, ...item?.installation });
