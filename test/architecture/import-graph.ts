import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** A path as the tests write it: from the root, with `/`. */
export const fromRoot = (path: string): string => relative(root, path).split(sep).join('/');

/** Sources of a folder (from the root), tests left out. */
export function sourcesOf(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/u.test(path) && !/\.test\.tsx?$/u.test(path))
    .map((path) => fromRoot(join(root, folder, path)))
    .sort();
}

/** What a file imports, types as well: files of ours from the root, or a package's name as written. */
export function importsOf(file: string): string[] {
  const { importedFiles } = ts.preProcessFile(readFileSync(join(root, file), 'utf8'), true, true);
  return importedFiles.map(({ fileName }) => resolveImport(file, fileName));
}

function resolveImport(from: string, name: string): string {
  if (name.startsWith('.')) return source(sourceFile(resolve(root, dirname(from), name)), `${from} imports ${name}`);
  if (name === 'substantiate/protocol') return 'server/src/lsp/protocol.ts';
  if (name === 'substantiate/page') return 'server/src/page/index.ts';
  const part = /^retext-substantiate(?:\/(.+))?$/u.exec(name);
  if (!part) return name;
  const inside = part[1] ?? '.';
  const folder = join(root, 'rules/src', inside);
  return source(inside === 'rules' ? `${folder}.ts` : join(folder, 'index.ts'), `${from} imports ${name}`);
}

/** The file that an import of `.js` is compiled from. */
function sourceFile(path: string): string {
  const component = path.replace(/\.js$/u, '.tsx');
  return existsSync(component) ? component : path.replace(/\.js$/u, '.ts');
}

function source(path: string, who: string): string {
  if (!existsSync(path)) throw new Error(`${who}, and there is no ${fromRoot(path)}`);
  return fromRoot(path);
}

/** Whether the import is a module of Node's own. */
export const isNode = (name: string): boolean => name.startsWith('node:') || builtinModules.includes(name);

/** Everything that the files import, and what that imports, to the end: files and packages, each with the file that brought it in. */
export function reach(files: readonly string[]): Map<string, string> {
  const found = new Map<string, string>(files.map((file) => [file, file]));
  const open = [...files];
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    for (const name of importsOf(file)) {
      if (found.has(name)) continue;
      found.set(name, file);
      if (existsSync(join(root, name)) && /\.tsx?$/u.test(name)) open.push(name);
    }
  }
  return found;
}

/** Files that import each other in a circle, types as well: one circle, from a file back to it; undefined where there is none. */
export function circleAmong(files: readonly string[]): string[] | undefined {
  const ours = new Set(files);
  const done = new Set<string>();
  const way: string[] = [];
  const follow = (file: string): string[] | undefined => {
    if (way.includes(file)) return [...way.slice(way.indexOf(file)), file];
    if (done.has(file)) return undefined;
    way.push(file);
    for (const next of importsOf(file)) {
      const circle = ours.has(next) ? follow(next) : undefined;
      if (circle) return circle;
    }
    way.pop();
    done.add(file);
    return undefined;
  };
  for (const file of files) {
    const circle = follow(file);
    if (circle) return circle;
  }
  return undefined;
}
