/** Lines left as they are around each change. */
const context = 3;

/**
 * What changes in a text, as a unified diff that `git apply` and `patch` take: with its own line ends, and told where the last line has none.
 * The library that compares is loaded only now.
 * @param path from the folder in which the diff is to be applied, with `/`.
 */
export async function patchOf(path: string, before: string, after: string): Promise<string> {
  const { createTwoFilesPatch } = await import('diff');
  const patch = createTwoFilesPatch('a', 'b', before, after, undefined, undefined, { context });
  // The head of the library's names no file that has a quote, a line end or a blank at the end of its name.
  const hunks = patch.slice(patch.indexOf('\n@@') + 1);
  return `--- ${nameInPatch(`a/${path}`)}\n+++ ${nameInPatch(`b/${path}`)}\n${hunks}`;
}

const escapes: Readonly<Record<string, string>> = { '"': '\\"', '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

// eslint-disable-next-line no-control-regex -- these are the characters that git writes otherwise
const special = /["\\\u0000-\u001F\u007F]/g;

/** A name as git writes it: in quotes where it holds what could end it, and with a tab behind where it holds a blank. */
function nameInPatch(name: string): string {
  const escaped = name.replace(special, (one) => escapes[one] ?? `\\${one.charCodeAt(0).toString(8).padStart(3, '0')}`);
  if (escaped !== name) return `"${escaped}"`;
  return name.includes(' ') ? `${name}\t` : name;
}
