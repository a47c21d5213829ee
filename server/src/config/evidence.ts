import { compilePattern } from '../evidence/pattern.js';
import { pathWithin } from '../evidence/paths.js';
import type { EvidenceSetting } from '../evidence/wanted.js';
import type { Flaw } from './flaw.js';
import { isGlob } from './is-glob.js';
import type { ConfigData } from './schema.js';
import type { Path } from './types.js';

/** What a config says of the evidence; what must not be opened or run is left out. */
export function readEvidence(data: NonNullable<ConfigData['evidence']>): { evidence: EvidenceSetting; flaws: readonly Flaw[] } {
  const isMap = typeof data === 'object' && !Array.isArray(data);
  const { register = [], pattern } = isMap ? data : { register: data };
  const place: Path = isMap ? ['evidence', 'register'] : ['evidence'];
  const paths = typeof register === 'string' ? [{ path: register, place }] : register.map((path, at) => ({ path, place: [...place, at] }));
  const flaws: Flaw[] = paths
    .filter(({ path }) => !staysInside(path))
    .map((each) => ({ message: outside(each.path), path: each.place, part: 'value' }));
  const compiled = pattern === undefined ? undefined : compilePattern(pattern);
  if (compiled && 'problem' in compiled) {
    flaws.push({ message: `\`evidence.pattern\` ${compiled.problem}`, path: ['evidence', 'pattern'], part: 'value' });
  }
  const registers = paths.filter(({ path }) => staysInside(path)).map(({ path }) => path);
  return { evidence: { registers, ...(pattern !== undefined && compiled && 'pattern' in compiled && { pattern }) }, flaws };
}

/** In a glob no step may lead up: braces could hide how far. */
function staysInside(path: string): boolean {
  const resolved = pathWithin('', path);
  return resolved !== undefined && resolved !== '' && !(isGlob(path) && /(?:^|[/\\{,(|])\.\.(?:[/\\},)|]|$)/.test(path));
}

function outside(path: string): string {
  return `\`${path}\` is outside the config's folder and never opened: name a file in that folder or below`;
}
