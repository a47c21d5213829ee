import { commands, Disposable, languages, LanguageStatusSeverity, window, workspace, type Command } from 'vscode';
import type { Ending } from '../clock.js';
import type { Desk } from '../desk.js';
import { isProse, languages as proseLanguages } from '../documents.js';
import { openText } from '../open-text.js';
import { say } from '../say.js';
import { t } from '../words.js';
import { statusOf, type Status } from './status.js';

const severities = {
  information: LanguageStatusSeverity.Information,
  warning: LanguageStatusSeverity.Warning,
  error: LanguageStatusSeverity.Error,
};

/** Says beside the language how the report in front stands. */
export function serveStatus({ server, overviews }: Desk): Disposable {
  const item = languages.createLanguageStatusItem(
    'substantiate.status',
    proseLanguages.map((language) => ({ language })),
  );
  item.name = 'Substantiate';
  let front: { readonly uri: string; readonly watching: Ending } | undefined;

  const write = (): void => {
    const overview = front && overviews.of(front.uri);
    const enabled = workspace.getConfiguration('substantiate').get<boolean>('enable', true);
    const status = statusOf(t, { server: server.state, restarts: server.restarts, enabled, overview });
    item.text = status.text;
    item.detail = status.detail ?? '';
    item.busy = status.busy;
    item.severity = severities[status.severity];
    item.accessibilityInformation = { label: ['Substantiate', status.text, status.detail].filter(Boolean).join(', ') };
    item.command = commandOf(status, overview?.configUri);
  };
  const follow = (): void => {
    const document = window.activeTextEditor?.document;
    const uri = document && isProse(document) ? document.uri.toString() : undefined;
    if (uri !== front?.uri) {
      const former = front;
      front = uri === undefined ? undefined : { uri, watching: overviews.watch(uri) };
      former?.watching.dispose();
    }
    write();
  };

  follow();
  return Disposable.from(
    item,
    { dispose: () => front?.watching.dispose() },
    window.onDidChangeActiveTextEditor(follow),
    // A document's language is changed by closing it and opening it again.
    workspace.onDidOpenTextDocument(follow),
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('substantiate.enable')) write();
    }),
    server.onDidChange((state) => {
      if (state === 'starting' && server.restarts > 0) say(t('The checker had stopped, and is started again.'));
      write();
    }),
    overviews.onDidChange((uri) => {
      if (uri === front?.uri) write();
    }),
    commands.registerCommand('substantiate.openConfigOf', openText),
  );
}

function commandOf({ action }: Status, configUri: string | undefined): Command {
  switch (action) {
    case 'restart':
      return { title: t('Start it again'), command: 'substantiate.restartServer' };
    case 'open-settings':
      return { title: t('Settings'), command: 'workbench.action.openSettings', arguments: ['substantiate.enable'] };
    case 'open-config':
      return { title: t('Open the config'), command: 'substantiate.openConfigOf', arguments: [configUri] };
    case 'show-panel':
      return { title: t('Show the panel'), command: 'substantiate.showPanel' };
  }
}
