/** The licences of the packages that a bundle is made of: they ask to be passed on with every copy. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Writes what the packages of some bundles say of their licences, a package after the other.
 * @param {string} root
 * @param {string} file
 * @param {readonly { inputs: Record<string, unknown> }[]} metafiles what esbuild says of the bundles.
 */
export function writeNotices(root, file, metafiles) {
  const inputs = metafiles.flatMap(({ inputs }) => Object.keys(inputs));
  // The last `node_modules` of a path is that of the package itself.
  const folders = new Set(inputs.flatMap((input) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/u.exec(input)?.[0] ?? []));
  const notices = [...folders].sort().map((folder) => noticeOf(join(root, folder)));
  writeFileSync(file, `Packages that are part of this program, with their licences.\n\n${notices.join('\n\n')}\n`);
}

/** @param {string} folder */
function noticeOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const texts = existsSync(folder) ? readdirSync(folder).filter((entry) => /^(?:licen[cs]e|notice|copying)\b/iu.test(entry)) : [];
  const said = texts.map((entry) => readFileSync(join(folder, entry), 'utf8').trim());
  return [`${'='.repeat(72)}\n${name} ${version} (${license})`, ...said].join('\n\n');
}
