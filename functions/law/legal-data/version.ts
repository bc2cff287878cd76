import type { Instant } from '../instant.ts';
import type { LegalDocument } from './document.ts';

/** One version of the legal data, never changed. Version 0 is the sample the platform ships with. */
export interface LegalVersion {
  readonly version: number;
  /** What begins from this moment on goes by it; what began before keeps the version it began with. */
  readonly effectiveAt: Instant;
  readonly document: LegalDocument;
}
