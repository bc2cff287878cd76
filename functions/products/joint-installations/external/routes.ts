import * as z from 'zod';
import { Region } from '../../../law/identifiers/region.ts';
import { get, put, routes } from '../../../platform/http/route.ts';
import { LineRulesChange, LineRulesView } from './rules-model.ts';

const params = z.strictObject({ region: Region });

/** The published thresholds for lines outside a site (外线). */
export const lineRoutes = routes({
  showLineRules: get('/v1/line-rules/{region}', 'public', {
    summary: 'What a line outside a site needs in a region: departments, limits, thresholds, in force today',
    params,
    query: z.strictObject({ version: z.coerce.number().int().min(1).optional() }),
    answers: {
      200: { description: "The region's own, else the city's, else the samples", schema: LineRulesView },
    },
  }),
  publishLineRules: put('/v1/line-rules/{region}', ['operator'], {
    audit: { act: 'line-rules.published' },
    summary: 'Publish the next version; approvals that were opened keep theirs',
    params,
    body: LineRulesChange,
    // Today or later: asked where it is published, with what there is already.
    days: { '/effectiveFrom': 'any' },
    answers: {
      200: { description: 'Published', schema: LineRulesView },
      412: { description: 'There is another version than the one named in `replaces`' },
    },
  }),
});
