import { presets } from 'retext-substantiate/presets';
import type { Flaw } from './flaw.js';
import { alternatives, closest } from './did-you-mean.js';
import type { ConfigData } from './schema.js';
import type { Extended } from './types.js';

/** What a config builds on; names that are neither a preset nor a file are left out. */
export function readExtends(data: ConfigData['extends'] = []): { extended: readonly Extended[]; flaws: readonly Flaw[] } {
  const isList = Array.isArray(data);
  const named = (isList ? data : [data]).map((name, at): Extended => ({ name, path: isList ? ['extends', at] : ['extends'] }));
  const isKnown = (name: string): boolean => Object.hasOwn(presets, name) || isFileName(name);
  return {
    extended: named.filter(({ name }) => isKnown(name)),
    flaws: named.filter(({ name }) => !isKnown(name)).map(({ name, path }) => ({ message: neither(name), path, part: 'value' })),
  };
}

/** Whether what is extended is a file, and no preset. */
function isFileName(name: string): boolean {
  return /\.(?:ya?ml|json)$/i.test(name);
}

function neither(name: string): string {
  const names = Object.keys(presets);
  const guess = closest(name, names);
  return guess === undefined
    ? `\`${name}\` is neither a preset nor a file: name ${alternatives(names)}, or a file that ends in \`.yaml\` or \`.json\``
    : `There is no preset \`${name}\` to extend: did you mean \`${guess}\`?`;
}
