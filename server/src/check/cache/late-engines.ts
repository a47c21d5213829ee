import type { Engine, EngineSetup } from '../../engine/types.js';

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

/** What an engine that {@link lateEngines} made is made from; undefined of another. */
export function setupOf(engine: Engine): EngineSetup | undefined {
  return setups.get(engine);
}
