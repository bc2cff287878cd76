/**
 * What may be handed in, and how each begins: only documents and pictures that are opened, never run. A closed list, so
 * that a library which knows hundreds of types would have to be told what to leave out.
 */
const beginnings = {
  /** ISO 32000-1, 7.5.2. */
  'application/pdf': ['%PDF-'],
  /** ISO/IEC 10918-1, B.1: start of image, then a marker. */
  'image/jpeg': ['\u00ff\u00d8\u00ff'],
  /** ISO/IEC 15948, 5.2. */
  'image/png': ['\u0089PNG\r\n\u001a\n'],
  /** TIFF 6.0, section 2: either byte order. */
  'image/tiff': ['II*\0', 'MM\0*'],
  /** A drawing of AutoCAD: its version, from AC1009 on. */
  'image/vnd.dwg': ['AC10'],
  /** A ZIP archive inside (APPNOTE 4.3.7); so are the next. */
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['PK\u0003\u0004'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['PK\u0003\u0004'],
  /** 版式文档 OFD, GB/T 33190-2016. */
  'application/ofd': ['PK\u0003\u0004'],
} as const satisfies Record<string, readonly string[]>;

export type ContentType = keyof typeof beginnings;
export const contentTypes = Object.keys(beginnings) as [ContentType, ...ContentType[]];

/** As many bytes as it takes to tell. */
export const tellingBytes = 16;

/** Whether a file begins as one of its type does. */
export const beginsAs = (type: ContentType, bytes: Uint8Array): boolean => {
  const text = Buffer.from(bytes).toString('latin1');
  return beginnings[type].some((beginning) => text.startsWith(beginning));
};
