import { jsonPointer } from '../../../common/field-error.ts';
import { readJson, readUsualJson } from '../../../common/i-json.ts';
import { err, ok, type Result } from '../../../common/result.ts';
import { conforms } from './conforms.ts';
import type { LineProblem } from './line-problem.ts';
import type { SubjectKind } from '../../../rule-language/subjects.ts';
import { BUILT_IN, dictionaryOf, type Dictionary } from '../../../rule-language/dictionary.ts';
import { recordSchema, type SubjectRecord } from './model.ts';

export type LineError = LineProblem;

/** The name of a field can be as long as its line. */
const longestPointer = 300;

export interface Line {
  readonly line: number;
  readonly record: Result<SubjectRecord, LineError>;
}

/** No line of a record is longer, in UTF-16 units; what is longer is skipped without being kept. */
export const LONGEST_LINE = 65_536;

const BRACE = 123;

type NamesInRecord = (value: unknown) => number;
const compiled = new WeakMap<Dictionary, NamesInRecord>();
/** Compiled when the first line comes, not when the module loads. */
const namesInRecordBy = (dictionary: Dictionary): NamesInRecord => {
  const known = compiled.get(dictionary) ?? conforms(recordSchema(dictionary));
  compiled.set(dictionary, known);
  return known;
};

/** By what each kind of record is read. */
export type ByKind = Partial<Readonly<Record<SubjectKind, Dictionary>>>;
const builtIn: Readonly<Record<SubjectKind, Dictionary>> = {
  enterprise: BUILT_IN,
  citizen: dictionaryOf([], undefined, [], 'citizen'),
  county: dictionaryOf([], undefined, [], 'county'),
};

/** Whose a line is, by what names it. */
const kindOf = (value: unknown): SubjectKind => {
  if (typeof value !== 'object' || value === null) return 'enterprise';
  return 'citizen' in value ? 'citizen' : 'county' in value ? 'county' : 'enterprise';
};

/** Parses one line, by the dictionary in force of its kind. */
export function parseRecord(
  text: string,
  line: number,
  dictionaries: ByKind = {},
): Result<SubjectRecord, LineError> {
  if (text.length > LONGEST_LINE) return err({ line, reason: 'too-long', places: [] });
  const dictionaryFor = (value: unknown): Dictionary => {
    const kind = kindOf(value);
    return dictionaries[kind] ?? builtIn[kind];
  };
  // Nearly every line is a record in usual texts.
  const record = readUsualJson(text, (value) => namesInRecordBy(dictionaryFor(value))(value));
  if (record !== undefined) return ok(record as SubjectRecord);
  if (text.includes('\uFFFD')) return err({ line, reason: 'not-utf8', places: [] });
  const read = readJson(text);
  if (read.ok) return checked(read.value, line, dictionaryFor(read.value));
  if ('is' in read.error) return err({ line, reason: 'not-json', places: [] });
  const places = read.error.errors.map(({ pointer }) => ({
    pointer: pointer.slice(0, longestPointer),
    code: 'cannot_be_kept',
  }));
  return err({ line, reason: 'invalid', places: places.slice(0, 10) });
}

/** Asks the schema itself: for the reason, and for the last word. */
function checked(value: unknown, line: number, dictionary: Dictionary): Result<SubjectRecord, LineError> {
  const parsed = recordSchema(dictionary).safeParse(value);
  if (parsed.success) return ok(parsed.data);
  const places = parsed.error.issues.slice(0, 10).map(({ path, code, message }) => ({
    pointer: jsonPointer(path).slice(0, longestPointer),
    code: code === 'custom' ? message : code,
  }));
  return err({ line, reason: 'invalid', places });
}

/**
 * Reads NDJSON as it arrives, in batches of the lines that one chunk completed. Memory is bounded by the chunk and one
 * line. Blank lines are passed over, CRLF and a byte order mark are taken as they come, the last line needs no newline.
 */
export async function* readRecords(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  dictionaries: ByKind = {},
): AsyncGenerator<Line[]> {
  const decoder = new TextDecoder('utf-8');
  let rest = '';
  let number = 0;
  const take = (text: string, lines: Line[]): void => {
    number++;
    if (text.charCodeAt(0) !== BRACE && text.trim() === '') return;
    lines.push({ line: number, record: parseRecord(text, number, dictionaries) });
  };
  for await (const chunk of chunks) {
    const texts = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    // A line too long to be kept is still too long with what follows cut off.
    rest = (texts.pop() ?? '').slice(0, LONGEST_LINE + 1);
    const lines: Line[] = [];
    for (const text of texts) take(text, lines);
    if (lines.length > 0) yield lines;
  }
  const last: Line[] = [];
  take(rest + decoder.decode(), last);
  if (last.length > 0) yield last;
}
