import * as fs from 'node:fs';
import { rules } from 'retext-substantiate/rules';
import { createEngine, markdownAnchors } from '../engine/index.js';
import { readStream } from '../node/read-stream.js';
import { mostBytes } from '../node/read-text.js';
import { lazyTagger, loadTagger } from '../node/tagger.js';
import { localDay } from '../today.js';
import type { LintPorts } from './ports.js';

export { resolve as absolute } from 'node:path';

/** What of the world is not the same for every program that lints. */
export type World = Pick<LintPorts, 'cwd' | 'version' | 'docsUrl'> & Partial<Pick<LintPorts, 'today'>>;

/** The world as it is: this process, its disk, and all rules. */
export function nodePorts(world: World) {
  return {
    today: localDay(new Date()),
    ...world,
    readStdin: () => readStream(process.stdin, mostBytes),
    fileSystem: fs,
    rules,
    createEngine,
    anchorsOf: markdownAnchors,
    tagger: lazyTagger(loadTagger),
  } satisfies LintPorts;
}
