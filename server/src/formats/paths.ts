/** A path as a repository lists it: without `./`, doubled `/` and `folder/..`. One that leads out, or begins at the root, stays so. */
export function repositoryPath(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return (path.startsWith('/') ? '/' : '') + parts.join('/');
}

/** A path as a relative address, or as one of scheme `file` where it begins at the root or names a drive. Half characters become `�`. */
export function pathUri(path: string): string {
  const named = repositoryPath(path);
  const segments = named.split('/').map((part) => encodeURIComponent(wellFormed(part)));
  const address = segments.join('/');
  if (/^[a-z]:\//i.test(named)) return `file:///${named.slice(0, 2)}${address.slice(address.indexOf('/'))}`;
  return named.startsWith('/') ? `file://${address}` : address;
}

/** Whether a path leads out of the folder that paths start from. */
export function leadsOut(path: string): boolean {
  return /^(?:\/|[a-z]:\/|\.\.(?:\/|$))/i.test(repositoryPath(path));
}

/** An address that anybody can open; undefined for one that leads into the folders of the machine that made it. */
export function webAddress(url: string): string | undefined {
  return /^https?:/i.test(url) ? url : undefined;
}

/** Text with halves of characters replaced by `�`: nothing that writes UTF-8 can say them. */
export function wellFormed(text: string): string {
  return text.replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\uFFFD');
}
