import type * as fs from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { entryAt, type FileSystem } from './file-system.js';
import type { FileWriter } from './write-file.js';

/** The part of `node:fs` that writing a file bit by bit needs. */
export type DraftWriter = FileWriter & Pick<typeof fs, 'closeSync' | 'openSync'>;

/** Characters to gather before they are written: each write is a call of the system. */
const bulk = 1 << 16;

/**
 * A file that is written bit by bit under another name, and takes its own when it is whole. Devices are written to as it goes.
 * Every method throws what the file system throws; then, as after {@link discard}, what was there before is as it was.
 */
export class Draft {
  private readonly target: string;
  private readonly draft: string | undefined;
  private readonly descriptor: number;
  private gathered = '';
  private isOpen = true;
  private isDone = false;

  /** @param path absolute path of the file; a link is followed. */
  constructor(
    private readonly fileSystem: FileSystem & DraftWriter,
    path: string,
  ) {
    const entry = entryAt(fileSystem, path);
    this.target = entry === 'file' ? fileSystem.realpathSync(path) : path;
    this.draft = entry === 'other' ? undefined : join(dirname(this.target), `.${basename(this.target)}.${String(process.pid)}.tmp`);
    this.descriptor = fileSystem.openSync(this.draft ?? this.target, this.draft === undefined ? 'a' : 'wx');
  }

  write(text: string): void {
    this.gathered += text;
    if (this.gathered.length >= bulk) this.flush();
  }

  /** Gives the file its name. */
  finish(): void {
    try {
      this.flush();
      this.close();
      if (this.draft !== undefined) this.fileSystem.renameSync(this.draft, this.target);
      this.isDone = true;
    } catch (error) {
      this.discard();
      throw error;
    }
  }

  /** Leaves nothing behind; nothing happens where the draft is finished. Never throws. */
  discard(): void {
    if (this.isDone) return;
    this.isDone = true;
    try {
      this.close();
      if (this.draft !== undefined) this.fileSystem.rmSync(this.draft, { force: true });
    } catch {
      // A disk that takes nothing may let go of nothing either; what stands under the file's own name is whole.
    }
  }

  private flush(): void {
    const text = this.gathered;
    this.gathered = '';
    if (text !== '') this.fileSystem.writeFileSync(this.descriptor, text);
  }

  private close(): void {
    if (!this.isOpen) return;
    this.isOpen = false;
    this.fileSystem.closeSync(this.descriptor);
  }
}
