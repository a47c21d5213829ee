import { EvidenceBook, type BookEntry } from 'retext-substantiate/kit';
import { relativeTarget, type EvidenceItem } from 'retext-substantiate/language';
import type { DocumentEvidence } from '../engine/types.js';
import { readCutOff } from './cut-off.js';
import { folderWithin, isAddress, pathWithin } from './paths.js';
import type { Register, RegisterRow } from './types.js';

/** A register that was named and could not be used. */
export interface EvidenceProblem {
  /** The path or glob as the config names it. */
  readonly path: string;
  /** What is wrong and what to do about it, without a final stop. */
  readonly message: string;
}

/** An entry of one of the registers. */
export interface PlacedRow {
  readonly register: Register;
  readonly row: RegisterRow;
}

/** What a project's evidence is made of. */
export interface EvidenceParts {
  readonly registers: readonly Register[];
  readonly problems: readonly EvidenceProblem[];
  /** With a group `id`. */
  readonly pattern?: RegExp | undefined;
}

/** A project's evidence as it stands at one moment. It never changes: a changed register makes another. */
export class Evidence {
  readonly registers: readonly Register[];
  readonly problems: readonly EvidenceProblem[];
  readonly book: EvidenceBook;
  private readonly files = new Map<EvidenceItem, string>();
  private readonly rows = new Map<string, PlacedRow[]>();
  private readonly documents = new Map<string, DocumentEvidence>();

  /** @param before the evidence this takes the place of: what has not changed is taken over. */
  constructor({ registers, problems, pattern }: EvidenceParts, before?: Evidence) {
    this.registers = registers;
    this.problems = problems;
    const entries = registers.flatMap((register) => register.rows.map((row) => this.enter(register, row)));
    this.book = new EvidenceBook(entries, pattern && { pattern }, before?.book);
  }

  /** The entries of exactly this id, in the order of the registers. */
  rowsOf(id: string): readonly PlacedRow[] {
    return this.rows.get(id) ?? [];
  }

  /** Where an item's location leads, from the project's folder; undefined where it has none, is an address, or leads elsewhere. */
  fileOf(item: EvidenceItem): string | undefined {
    return this.files.get(item);
  }

  /** The evidence as one document sees it: the very same object each time. @param path the document's, from the project's folder. */
  forDocument(path: string): DocumentEvidence {
    let own = this.documents.get(path);
    if (!own) {
      const folder = folderWithin(path);
      own = { book: this.book, pathOf: (target) => targetIn(folder, target), cutOff: readCutOff };
      this.documents.set(path, own);
    }
    return own;
  }

  private enter(register: Register, row: RegisterRow): BookEntry {
    const { item } = row;
    const others = this.rows.get(item.id);
    if (others) others.push({ register, row });
    else this.rows.set(item.id, [{ register, row }]);
    const { location } = item;
    if (location === undefined) return { item };
    if (isAddress(location)) return { item, path: withoutAnchor(location) };
    const path = pathWithin(folderWithin(register.path), location.replace(/(\.\w+)#[^/\\]*$/, '$1'));
    if (path === undefined) return { item };
    this.files.set(item, path);
    return { item, path };
  }
}

/** Where a link leads: a path from the project's folder, or an address. */
function targetIn(folder: string, target: string): string | undefined {
  if (isAddress(target)) return withoutAnchor(target);
  const path = relativeTarget(target)?.path;
  return path === undefined || path === '' ? undefined : pathWithin(folder, path);
}

function withoutAnchor(address: string): string {
  return address.trim().replace(/#.*$/s, '');
}
