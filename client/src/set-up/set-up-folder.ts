import { commands, FileSystemError, Uri, window, workspace, type QuickPickItem } from 'vscode';
import {
  setUpChoicesRequest,
  setUpRequest,
  type SetUpAnswer,
  type SetUpChoices,
  type SetUpExtra,
  type SetUpParams,
} from 'substantiate/protocol';
import type { Desk } from '../desk.js';
import { openText } from '../open-text.js';
import { say } from '../say.js';
import { t } from '../words.js';
import { reasonOf } from './reason.js';

declare class TextEncoder {
  encode(text: string): Uint8Array;
}

/** Asks how reports of a folder are to be checked, and writes what is not there. Nothing is written where a question is left unanswered. */
export async function setUpFolder({ server, context, output }: Desk, given: unknown): Promise<void> {
  const folder = given instanceof Uri ? given : await chooseFolder();
  if (!folder) return;
  const place = { folder: folder.toString() };
  let answer: SetUpAnswer | undefined;
  try {
    const choice = await choose(await server.request<SetUpChoices>(setUpChoicesRequest, place));
    if (!choice) return;
    const { version } = context.extension.packageJSON as { version: string };
    const params: SetUpParams = { ...place, ...choice, version };
    answer = await server.request<SetUpAnswer>(setUpRequest, params);
  } catch (error) {
    output.warn('The folder could not be set up', error);
    say(t('This folder could not be set up: {0}.', reasonOf(error)));
    return;
  }
  const { written, failure } = await write(folder, answer);
  const config = Uri.joinPath(folder, answer.config);
  if (await mayExist(config)) await openText(config.toString());
  if (failure !== undefined) {
    output.warn(failure);
    say(failure);
    return;
  }
  const kept = answer.kept.map(({ path }) => path);
  const parts = [
    ...(written.length > 0 ? [t('Written: {0}', written.join(', '))] : []),
    ...(kept.length > 0 ? [t('Left as it is: {0}', kept.join(', '))] : []),
  ];
  say(`$(check) ${parts.length > 0 ? parts.join('. ') : t('This folder was set up before')}`);
}

async function chooseFolder(): Promise<Uri | undefined> {
  const folders = workspace.workspaceFolders ?? [];
  if (folders.length > 0) return (folders.length === 1 ? folders[0] : await window.showWorkspaceFolderPick())?.uri;
  const title = t('Open the folder that your reports are in, then set it up.');
  if (await window.showQuickPick([t('Open a folder')], { title })) await commands.executeCommand('vscode.openFolder');
  return undefined;
}

/** Asks for what can be chosen. @returns undefined where somebody broke it off. */
async function choose({ presets, extras }: SetUpChoices): Promise<Pick<SetUpParams, 'preset' | 'extras'> | undefined> {
  let preset: string | undefined;
  if (presets.length > 0) {
    const items = presets.map(({ name, summary }, index): QuickPickItem => {
      return { label: name, detail: summary, ...(index === 0 && { description: t('where nothing else is chosen') }) };
    });
    const title = t('Set up this folder: how are reports to be checked?');
    preset = (
      await window.showQuickPick(items, { title, placeHolder: t('Choose a preset: what is asked of these reports'), matchOnDetail: true })
    )?.label;
    if (preset === undefined) return undefined;
  }
  if (extras.length === 0) return { extras: [], ...(preset !== undefined && { preset }) };
  const items = extras.map(({ extra, path }) => ({ extra, label: labelOf(extra), description: path, picked: extra === 'register' }));
  const title = t('Set up this folder: what else is to be written?');
  const picked = await window.showQuickPick(items, { title, placeHolder: t('Tick what you want; nothing is fine too'), canPickMany: true });
  return picked && { extras: picked.map(({ extra }) => extra), ...(preset !== undefined && { preset }) };
}

function labelOf(extra: SetUpExtra): string {
  switch (extra) {
    case 'register':
      return t('A register of evidence, to be filled in');
    case 'github':
      return t('A check of all reports on GitHub, whenever one changes');
    case 'gitlab':
      return t('A check of all reports on GitLab, whenever one changes');
  }
}

interface Written {
  readonly written: readonly string[];
  /** Given where one could not be written, and those behind it were not tried. */
  readonly failure?: string;
}

/** Writes the files, in order. What has come to be there meanwhile stays. */
async function write(folder: Uri, { files }: SetUpAnswer): Promise<Written> {
  const written: string[] = [];
  for (const { path, text } of files) {
    const file = Uri.joinPath(folder, path);
    try {
      if (await mayExist(file)) continue;
      await workspace.fs.writeFile(file, new TextEncoder().encode(text));
      written.push(path);
    } catch (error) {
      // What stands in the way of one file mostly does of all.
      return { written, failure: t('{0} could not be written: {1}.', path, reasonOf(error)) };
    }
  }
  return { written };
}

/** Whether there is a file; one of which nobody can tell counts as there, so that it is not written over. */
async function mayExist(file: Uri): Promise<boolean> {
  return workspace.fs.stat(file).then(
    () => true,
    (error: unknown) => !(error instanceof FileSystemError && error.code === 'FileNotFound'),
  );
}
