import { FileSystemError } from 'vscode';
import { t } from '../words.js';

/** Why something could not be done with a file: a clause without its full stop. */
export function reasonOf(error: unknown): string {
  if (error instanceof FileSystemError) {
    if (error.code === 'NoPermissions') return t('nothing may be written there');
    if (error.code === 'Unavailable') return t('the place cannot be reached');
  }
  return error instanceof Error ? error.message : String(error);
}
