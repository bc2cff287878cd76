import { lazy } from '../../../common/lazy.ts';
import { RiverRules } from './model.ts';
import sample from './sample.json' with { type: 'json' };

/**
 * What the platform begins with: prohibitions by the provisions they rest on, everything else a sample. What nobody has
 * seen is a setting without a value, so that the window stays closed until an operator has filled it.
 */
export const sampleRules = lazy((): RiverRules => RiverRules.parse(sample));
