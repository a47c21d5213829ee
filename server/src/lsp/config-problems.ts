import { DiagnosticSeverity, type Diagnostic, type Range } from 'vscode-languageserver';
import { source } from './diagnostics.js';
import { placedText, type PlacedText } from './placed-text.js';
import type { Project, ShownConfig } from './projects.js';
import type { SessionView } from './session-view.js';
import { normalised } from './uris.js';

/** Shows what is wrong in the config files of open documents, and with the registers they name. */
export class ConfigProblems {
  /** Config files that problems were shown in, so that they can be cleared. */
  private readonly faulty = new Set<string>();

  constructor(
    private readonly session: SessionView,
    private readonly send: (uri: string, diagnostics: readonly Diagnostic[]) => void,
  ) {}

  /** Whether a config has problems that were not shown yet. */
  areNews({ configs }: Project): boolean {
    return configs.some(({ uri, problems }) => problems.length > 0 && !this.faulty.has(uri));
  }

  /** Sends the problems of all configs in use, and clears those of others: of all where everything is switched off. */
  async show(): Promise<void> {
    const configs = new Set<string>();
    const { projects, documents, settings } = this.session;
    for (const { uri } of settings.enable ? documents.values() : []) {
      const project = await projects.of(normalised(uri));
      for (const config of project.configs) {
        if (configs.has(config.uri)) continue;
        configs.add(config.uri);
        const items = await this.problemsOf(config, project, placedText(config.uri, 0, config.text));
        if (items.length > 0) this.faulty.add(config.uri);
        else if (!this.faulty.delete(config.uri)) continue;
        this.send(config.uri, items);
      }
    }
    for (const uri of this.faulty) {
      if (configs.has(uri)) continue;
      this.faulty.delete(uri);
      this.send(uri, []);
    }
  }

  private async problemsOf(config: ShownConfig, { evidence: scope }: Project, text: PlacedText): Promise<Diagnostic[]> {
    const rangeOf = (start: number, end: number): Range => ({ start: text.positionAt(start), end: text.positionAt(end) });
    const evidence = scope?.namedIn === config.uri ? await this.session.evidence.of(scope) : undefined;
    const inConfig = config.problems.map(({ message, span }) => ({ message, range: rangeOf(span.start, span.end) }));
    const ofRegisters = evidence?.problems.map(({ path, message }) => {
      const key = Math.max(0, text.text.search(/(?<=^|")evidence"?\s*:/mu));
      const start = text.text.indexOf(path, key);
      return { message, range: start < 0 ? rangeOf(key, key + 'evidence'.length) : rangeOf(start, start + path.length) };
    });
    return [...inConfig, ...(ofRegisters ?? [])].map((problem) => ({ ...problem, severity: DiagnosticSeverity.Warning, source }));
  }
}
