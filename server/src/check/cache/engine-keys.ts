import { createHash } from 'node:crypto';
import type { Engine } from '../../engine/types.js';
import { setupOf } from './late-engines.js';

/** What an engine was made from, as far as its findings depend on it. */
export interface EngineKey {
  /** Tells two engines of the same program apart. */
  readonly digest: string;
  /** The day on which it lints, which the digest leaves out: it matters on few days. */
  readonly today: string;
  /** The days on which one of its suppressions comes to its end. */
  readonly ends: readonly string[];
}

/** The key of an engine that `lateEngines` made; undefined of another. */
export function keyOfEngine(engine: Engine): EngineKey | undefined {
  const setup = setupOf(engine);
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
