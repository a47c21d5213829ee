import type { ActiveRule, AnyRule } from 'retext-substantiate/kit';
import type { PresetName } from 'retext-substantiate/presets';
import type { Engine, EngineSetup } from '../engine/types.js';
import { suppressionsFor } from './documents.js';
import { resolveRules } from './resolve.js';
import type { Config } from './types.js';

/** What the engines of a project are made of, beside its config. */
export interface EngineParts extends Pick<EngineSetup, 'tagger' | 'docsUrl' | 'hasRegister'> {
  readonly createEngine: (setup: EngineSetup) => Engine;
  /** All rules there are. */
  readonly rules: readonly AnyRule[];
  /** What is made of the rules that preset and config switch on; they are run themselves where this is left out. */
  readonly adapt?: (active: readonly ActiveRule[]) => readonly ActiveRule[];
}

/**
 * Makes the function that gives each document of a project its engine: one for all, save for those with suppressions of their own.
 * Its argument is the document's path, relative to the config's folder, with `/`.
 */
export function projectEngines(
  config: Config,
  preset: PresetName,
  { createEngine, rules, tagger, docsUrl, hasRegister = config.evidence.registers.length > 0, adapt = (active) => active }: EngineParts,
): (path: string) => Engine {
  const active = adapt(resolveRules(preset, config, rules));
  const knownRules = new Set(rules.map(({ id }) => id));
  const engines = new Map<string, Engine>();
  return (path) => {
    const suppressions = suppressionsFor(config, path);
    const key = suppressions.map((suppression) => config.suppressions.indexOf(suppression)).join(' ');
    let engine = engines.get(key);
    if (!engine) {
      engine = createEngine({
        ...(tagger && { tagger }),
        docsUrl,
        rules: active,
        knownRules,
        terms: config.terms,
        ...(config.scale && { scale: config.scale }),
        hasRegister,
        suppressions,
      });
      engines.set(key, engine);
    }
    return engine;
  };
}
