import { configFileName } from '../../config/index.js';
import type { Project } from '../projects.js';
import type { Session } from '../session.js';
import { folderOf, inFolder, isWithin, normalised, relativePath } from '../uris.js';
import type { EditableConfig } from './workspace-edit.js';

/** The config that an action on a document may edit: the one in force, else a new one in the workspace folder. */
export function editableConfig({ config }: Project, session: Session, document: string): EditableConfig | undefined {
  const own = normalised(document);
  const root = session.roots.find((folder) => isWithin(own, folder));
  const uri = config?.uri ?? (root && inFolder(root, configFileName));
  if (!uri) return undefined;
  return { uri, text: config?.text, version: session.find(uri)?.version ?? null, documentPath: relativePath(own, folderOf(uri)) };
}
