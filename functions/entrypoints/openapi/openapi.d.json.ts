/** Its type would be as large as the document. */
declare const document: Readonly<Record<string, unknown>>;
export default document;
