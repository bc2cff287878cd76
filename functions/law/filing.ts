import * as z from 'zod';

/** What applicants file at a window: each kind has a cut-off hour of its own. */
export const FilingKind = z.enum(['joint-installation', 'project', 'river-approval']);
export type FilingKind = z.infer<typeof FilingKind>;
