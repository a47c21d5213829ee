import type { Tagger } from 'retext-substantiate/kit';

/** What the client may tell the server at initialisation; all of it is optional, for clients that know nothing of it. */
export interface ClientOptions {
  /** Folder of the rules' pages, ending in `/`. */
  readonly docsUri?: string;
  /** The tagger's file, for a worker, which has no file system to look beside itself. */
  readonly taggerUri?: string;
  /** Whether the client answers the requests of {@link clientFiles}. */
  readonly files?: boolean;
  /** The client's own command that opens the list of completions at the cursor. */
  readonly suggestCommand?: string;
  /** Languages whose outline and folding by heading the client has by itself: it would show them twice. */
  readonly outlinedLanguages?: readonly string[];
}

/** Files by address, wherever they are. */
export interface Files {
  /** The text of a UTF-8 file; undefined where there is none, it can't be read, or it has more than 50 MB. */
  readonly readText: (uri: string) => Promise<string | undefined>;
  /** Whether there is a file or folder; undefined where nobody can tell. */
  readonly exists: (uri: string) => Promise<boolean | undefined>;
  /** Whether what there is lies in a folder once symbolic links are followed; undefined where nobody can tell. */
  readonly isInside: (uri: string, folder: string) => Promise<boolean | undefined>;
  /** The content of a file; undefined where there is none or it can't be read. */
  readonly readBytes: (uri: string) => Promise<Uint8Array | undefined>;
  /** Paths, from the folder and with `/`, of the files in it that match one of the globs; undefined where nobody can tell. */
  readonly list: (folder: string, globs: readonly string[]) => Promise<readonly string[] | undefined>;
  /** Fingerprint of a file in lower-case hexadecimal; undefined where it can't be read. */
  readonly sha256: (uri: string) => Promise<string | undefined>;
}

/** What the server needs from the place it runs in. */
export interface Host extends Files {
  /** Loads the part-of-speech tagger; asked once, and only when a sentence needs it. */
  readonly loadTagger: () => Tagger;
  /** The day, as in `2027-03-31`: suppressions come to their end by it. */
  readonly today: () => string;
  /** Folder of the rules' pages, ending in `/`. */
  readonly docsUri: string;
}

/** Makes the host, once the client has said what it knows. */
export type HostFactory = (options: ClientOptions) => Host;

/** Reads the client's options without trusting their shape. */
export function readClientOptions(value: unknown): ClientOptions {
  if (typeof value !== 'object' || value === null) return {};
  const given = value as Record<string, unknown>;
  const text = (key: string): string | undefined => (typeof given[key] === 'string' ? given[key] : undefined);
  const docsUri = text('docsUri');
  const taggerUri = text('taggerUri');
  const suggestCommand = text('suggestCommand');
  const outlined = given['outlinedLanguages'];
  return {
    ...(docsUri && { docsUri }),
    ...(taggerUri && { taggerUri }),
    ...(suggestCommand && { suggestCommand }),
    ...(Array.isArray(outlined) && { outlinedLanguages: outlined.filter((language) => typeof language === 'string') }),
    files: given['files'] === true,
  };
}
