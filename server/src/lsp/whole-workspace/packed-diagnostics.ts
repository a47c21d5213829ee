import type { Diagnostic } from 'vscode-languageserver';
import { source } from '../diagnostics.js';

type Base = [
  line: number,
  character: number,
  endLine: number,
  endCharacter: number,
  severity: Diagnostic['severity'],
  code: Diagnostic['code'],
  message: Diagnostic['message'],
];

type Packed = Base | [...Base, rest: Partial<Diagnostic>];

/** Diagnostics as one short string. It shares nothing with the text they were found in, so that keeping it does not keep that. */
export function packDiagnostics(items: readonly Diagnostic[]): string {
  const packed = items.map(
    ({ range: { start, end }, severity, code, message, source: _source, codeDescription: _page, ...rest }): Packed => {
      const common: Base = [start.line, start.character, end.line, end.character, severity, code, message];
      return Object.keys(rest).length > 0 ? [...common, rest] : common;
    },
  );
  return JSON.stringify(packed);
}

/** The diagnostics as they were. @param docsUrl address of a rule's page. */
export function unpackDiagnostics(packed: string, docsUrl: (rule: string) => string): Diagnostic[] {
  return (JSON.parse(packed) as Packed[]).map(([line, character, endLine, endCharacter, severity, code, message, rest]) => ({
    range: { start: { line, character }, end: { line: endLine, character: endCharacter } },
    ...(typeof severity === 'number' && { severity }),
    ...(typeof code === 'string' && { code, codeDescription: { href: docsUrl(code) } }),
    source,
    message,
    ...rest,
  }));
}
