/** What part of a cold lint goes into reading context and tagging, by sampling the processor: the share of samples with such a function on their stack. */
import { readFileSync } from 'node:fs';
import { Session, type Profiler } from 'node:inspector/promises';

/** Shares of the samples taken inside the lint, from 0 to 1. */
export interface Shares {
  readonly context: number;
  readonly tagger: number;
  readonly samples: number;
}

/** Modules that tell what a sentence does, what its figures are and belong to, and what stands around the words: all of the language but what cuts it up and looks words up. */
const contextModules =
  /^rules\/src\/(?:language\/(?!(?:block|sentences|tokens|text|span|lexicon|tags|index)\.ts)|wording\/|unquantified-claims\/(?:asserted|measured)\.ts)/;
const taggerModules = /^rules\/src\/tagger\/|^node_modules\/wink-/;

/**
 * Runs the work under the processor's profiler. Must run in a bundle, whose comments tell which module a line is from.
 * @param bundle path of that bundle.
 */
export async function contextShares(bundle: string, work: () => void): Promise<Shares> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: 500 });
  await session.post('Profiler.start');
  work();
  const { profile } = await session.post('Profiler.stop');
  session.disconnect();
  return sharesOf(profile, modulesByLine(readFileSync(bundle, 'utf8')));
}

/** For each line of a bundle, from 0, the module it is from: esbuild writes `// path` above each. */
function modulesByLine(code: string): string[] {
  let module = '';
  return code.split('\n').map((line) => (module = /^\/\/ ((?:rules|server|test|node_modules)\/\S+)$/.exec(line)?.[1] ?? module));
}

function sharesOf({ nodes, samples = [] }: Profiler.Profile, modules: readonly string[]): Shares {
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)));
  const moduleOf = new Map(
    nodes.map(({ id, callFrame }) => [id, callFrame.url.startsWith('file:') ? (modules[callFrame.lineNumber] ?? '') : '']),
  );
  let [context, tagger, inside] = [0, 0, 0];
  for (const sample of samples) {
    const stack: string[] = [];
    for (let at: number | undefined = sample; at !== undefined; at = parents.get(at)) stack.push(moduleOf.get(at) ?? '');
    if (!stack.some((module) => module.startsWith('server/src/engine/'))) continue;
    inside++;
    if (stack.some((module) => taggerModules.test(module))) tagger++;
    else if (stack.some((module) => contextModules.test(module))) context++;
  }
  return { context: context / inside, tagger: tagger / inside, samples: inside };
}
