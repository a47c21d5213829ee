/** What finding and reading configs needs of a host's files. A place is the absolute path or the address of a file or folder. */
export interface ConfigFiles {
  /** A file's text without a byte order mark; undefined where there is none; a sentence without a final stop where it can't be read. */
  readonly read: (place: string) => Promise<string | undefined | { readonly problem: string }>;
  /** The place of a relative path, which may lead up. */
  readonly join: (folder: string, path: string) => string;
  readonly folderOf: (place: string) => string;
  /** A place as people are to see it. */
  readonly nameOf: (place: string) => string;
  /** The path of a place from a folder, with `/`; it begins with `../` where it lies elsewhere, and is empty for the folder itself. */
  readonly pathFrom: (folder: string, place: string) => string;
  /** The next folder upward that is looked at; undefined at the top of a repository or an open folder. */
  readonly above: (folder: string) => string | undefined;
  /** Why a file that is extended may not be opened: the rest of a sentence that begins with its name. */
  readonly refusal: (place: string, folder: string) => Promise<string | undefined>;
  /** Whether a folder lies in a repository, where `.gitignore` means something. */
  readonly isInRepository: (folder: string) => boolean;
}
