import type { ActiveRule, AnyRule } from 'retext-substantiate/kit';
import type { PresetName } from 'retext-substantiate/presets';
import type { Engine, EngineSetup } from '../engine/types.js';
import type { PathFrom, ProjectSettings, View } from './project.js';
import { resolveRules } from './resolve.js';
import type { DocumentSettings } from './types.js';

/** What the engines of a project are made of, beside its settings. */
export interface EngineParts extends Pick<EngineSetup, 'tagger' | 'docsUrl' | 'hasRegister' | 'today'> {
  readonly createEngine: (setup: EngineSetup) => Engine;
  /** All rules there are. */
  readonly rules: readonly AnyRule[];
  /** What is made of the rules that preset and config switch on; they are run themselves where this is left out. */
  readonly adapt?: (active: readonly ActiveRule[]) => readonly ActiveRule[];
  /** The preset that holds under these settings. */
  readonly presetOf: (settings: DocumentSettings) => PresetName;
}

/** Gives each document of a project its engine: one for all with the same settings, save for those with suppressions of their own. */
export class ProjectEngines {
  private readonly engines = new Map<string, Engine>();
  private readonly resolved = new Map<View, readonly ActiveRule[]>();

  constructor(
    private readonly settings: ProjectSettings,
    private readonly parts: EngineParts,
  ) {}

  /** The rules that preset and configs switch on. */
  rulesOf(view: View): readonly ActiveRule[] {
    let rules = this.resolved.get(view);
    if (!rules) {
      rules = resolveRules(this.parts.presetOf(view.plain), view.plain, this.parts.rules);
      this.resolved.set(view, rules);
    }
    return rules;
  }

  /** The engine for a document. */
  engineFor(pathFrom: PathFrom): Engine {
    const view = this.settings.viewOf(pathFrom);
    const suppressions = this.settings.suppressionsFor(pathFrom);
    const all = this.settings.general.settings.suppressions;
    const key = `${view.key}/${suppressions.map((own) => all.findIndex(({ value }) => value === own)).join(' ')}`;
    let engine = this.engines.get(key);
    if (!engine) {
      const { createEngine, rules, tagger, docsUrl, hasRegister = false, today, adapt } = this.parts;
      const active = this.rulesOf(view);
      engine = createEngine({
        ...(tagger && { tagger }),
        docsUrl,
        rules: adapt ? adapt(active) : active,
        knownRules: new Set(rules.map(({ id }) => id)),
        terms: view.plain.terms,
        ...(view.plain.scale && { scale: view.plain.scale }),
        hasRegister,
        suppressions,
        ...(today !== undefined && { today }),
      });
      this.engines.set(key, engine);
    }
    return engine;
  }
}
