import { LSPErrorCodes, ResponseError, type CancellationToken } from 'vscode-languageserver';

/** @throws what the protocol wants to hear, where the client has cancelled its request. */
export function stopIfCancelled(token: CancellationToken): void {
  if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'The client no longer wants it');
}
