import type { Json } from './json.ts';
export const withExamples = (document: Json): Json => document;
