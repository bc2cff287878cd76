import sample from './sample.json' with { type: 'json' };
import { lazy } from '../../common/lazy.ts';
import { instant } from '../instant.ts';
import { LegalDocument } from './document.ts';
import type { LegalVersion } from './version.ts';

/**
 * What the platform begins with, until an operator publishes the city's own: the draft regulation of 2025, and what it
 * stands on. Each entry says how it is known; it is a sample and no law.
 */
export const sampleLaw = lazy((): LegalVersion => ({
  version: 0,
  effectiveAt: instant('0000-01-01T00:00:00.000Z'),
  document: LegalDocument.parse(sample),
}));
