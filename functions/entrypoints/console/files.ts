import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join, sep } from 'node:path';

/** A file of the console, as it lies beside the function: whole, and compressed where that makes it smaller. */
export interface ConsoleFile {
  readonly mediaType: string;
  readonly etag: string;
  /** Its name has its content's hash: it never changes. */
  readonly immutable: boolean;
  readonly as: (encoding: 'br' | 'gzip' | 'identity') => Buffer | undefined;
}

export type ConsoleFiles = ReadonlyMap<string, ConsoleFile>;

const mediaTypes: ReadonlyMap<string, string> = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.svg', 'image/svg+xml'],
  ['.png', 'image/png'],
  ['.woff2', 'font/woff2'],
  ['.json', 'application/json'],
  ['.txt', 'text/plain; charset=utf-8'],
]);

const endings = { br: '.br', gzip: '.gz', identity: '' } as const;

/** Read when first asked for, and kept: the names are those of the directory, never those of a request. */
const remembered = (path: string): ConsoleFile['as'] => {
  const read = new Map<string, Buffer | undefined>();
  return (encoding) => {
    const name = path + endings[encoding];
    if (!read.has(name)) read.set(name, existsSync(name) ? readFileSync(name) : undefined);
    return read.get(name);
  };
};

const fileAt = (directory: string, name: string, mediaType: string): ConsoleFile => {
  const as = remembered(join(directory, name));
  const hash = createHash('sha256').update(as('identity') ?? '');
  return {
    mediaType,
    etag: `"${hash.digest('base64url').slice(0, 16)}"`,
    immutable: name.startsWith('assets/'),
    as,
  };
};

/** What was built, by its path of a URL; none where nothing was. */
export const filesIn = (directory: string): ConsoleFiles => {
  if (!existsSync(join(directory, 'index.html'))) return new Map();
  return new Map(
    readdirSync(directory, { recursive: true, encoding: 'utf8' }).flatMap((found) => {
      const name = found.replaceAll(sep, '/');
      const mediaType = mediaTypes.get(extname(name));
      // What begins with a dot is about the build, and none of its files.
      return mediaType === undefined || name.startsWith('.')
        ? []
        : [[`/${name}`, fileAt(directory, name, mediaType)] as const];
    }),
  );
};
