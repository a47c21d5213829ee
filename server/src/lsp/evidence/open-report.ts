import type { Evidence } from '../../evidence/evidence.js';
import type { Register } from '../../evidence/types.js';
import type { Format, Snapshot } from '../../engine/types.js';
import type { OpenDocument } from '../documents.js';
import type { Session } from '../session.js';
import { normalised, relativePath } from '../uris.js';

/** An open report as requests see it: linted, with its project's evidence. */
export interface OpenReport {
  readonly document: OpenDocument;
  readonly snapshot: Snapshot;
  readonly format: Format;
  /** Undefined where the project has no register. */
  readonly evidence: Evidence | undefined;
  /** The folder that the register's paths start from; undefined where there is none. */
  readonly folder: string | undefined;
}

/** An open register of a project. */
export interface OpenRegister {
  readonly document: OpenDocument;
  readonly register: Register;
  readonly evidence: Evidence;
  readonly folder: string;
}

/** A report as it stands; undefined where it is not open, or not linted. */
export async function openReport(session: Session, uri: string): Promise<OpenReport | undefined> {
  const found = await session.evidenceOf(uri);
  // Last, so that no edit comes between the text and what is said of it.
  const linted = (await session.lint(uri))?.linted;
  const document = session.find(uri);
  if (!linted || !document) return undefined;
  return { document, ...linted, evidence: found?.evidence, folder: found?.folder };
}

/** What there is to know of a report while it is typed. */
export type TypedReport = Pick<OpenReport, 'document' | 'format' | 'evidence'>;

/** A report as it is typed, without its findings, which are not waited for; undefined where it is not open, or not linted. */
export async function typedReport(session: Session, uri: string): Promise<TypedReport | undefined> {
  const found = await session.evidenceOf(uri);
  const format = await session.followed(uri);
  const document = session.find(uri);
  if (format === undefined || !document) return openReport(session, uri);
  return { document, format, evidence: found?.evidence };
}

/** A register as it stands; undefined where the document is not open, or no register of its project. */
export async function openRegister(session: Session, uri: string): Promise<OpenRegister | undefined> {
  const found = await session.evidenceOf(uri);
  const document = session.find(uri);
  if (!found || !document) return undefined;
  const path = relativePath(normalised(uri), found.folder);
  const register = found.evidence.registers.find((own) => own.path === path);
  return register && { document, register, ...found };
}
