/** As far into a page as browsers look for what it says of its encoding, in bytes. */
const head = 1024;

/** Names under which browsers know Windows-1252: a page that says Latin-1 or ASCII is read so as well. */
const westEuropean = new Set([
  'windows-1252',
  'cp1252',
  'x-cp1252',
  'iso-8859-1',
  'iso8859-1',
  'iso_8859-1',
  'latin1',
  'l1',
  'us-ascii',
  'ascii',
]);

/** The encoding that an HTML page says it has, in small letters; undefined where it says none. */
export function declaredEncoding(bytes: Buffer): string | undefined {
  const start = bytes.toString('latin1', 0, head);
  return /<meta\s[^>]*?charset\s*=[\s"']*([^\s"'/>;]+)/i.exec(start)?.[1]?.toLowerCase();
}

/** Whether an encoding of that name is Windows-1252, as browsers have it. */
export function isWestEuropean(encoding: string | undefined): boolean {
  return encoding !== undefined && westEuropean.has(encoding);
}
