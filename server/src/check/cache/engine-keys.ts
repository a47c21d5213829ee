import { createHash } from 'node:crypto';
import type { Engine, EngineSetup } from '../../engine/types.js';

/** What an engine was made from, as far as its findings depend on it. */
export interface EngineKey {
  /** Tells two engines of the same program apart. */
  readonly digest: string;
  /** The day on which it lints, which the digest leaves out: it matters on few days. */
  readonly today: string;
  /** The days on which one of its suppressions comes to its end. */
  readonly ends: readonly string[];
}

const setups = new WeakMap<Engine, EngineSetup>();

/** Engines that are only made when they have something to lint: where every result is known, none is. */
export function lateEngines(createEngine: (setup: EngineSetup) => Engine): (setup: EngineSetup) => Engine {
  return (setup) => {
    let made: Engine | undefined;
    const own = (): Engine => (made ??= createEngine(setup));
    const late: Engine = { open: (...document) => own().open(...document), lint: (...document) => own().lint(...document) };
    setups.set(late, setup);
    return late;
  };
}

/** The key of an engine that {@link lateEngines} made; undefined of another. */
export function keyOfEngine(engine: Engine): EngineKey | undefined {
  const setup = setups.get(engine);
  if (!setup) return undefined;
  const { rules, knownRules, tagger, docsUrl, today = '', ...rest } = setup;
  const active = rules.map(({ rule, options, severity }) => [rule.id, options, severity]);
  const parts = [active, [...knownRules], tagger !== undefined, docsUrl(''), rest];
  return {
    digest: createHash('sha256').update(JSON.stringify(parts)).digest('base64'),
    today,
    ends: (rest.suppressions ?? []).flatMap(({ until }) => until ?? []),
  };
}
