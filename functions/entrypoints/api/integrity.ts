import { runtimeContext } from '../../platform/runtime-context.ts';
import { httpFunction } from '../../platform/http/index.ts';
import { actions } from '../../products/benefits/integrity/commands/act.ts';
import { list, published, show } from '../../products/benefits/integrity/queries/show.ts';
import { integrityDependencies } from '../../products/benefits/integrity/dependencies.ts';

const on = integrityDependencies(runtimeContext());

export const handler = httpFunction([list(on), show(on), published(on), ...actions(on)], on);
