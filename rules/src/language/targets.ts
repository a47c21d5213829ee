/** A link's destination that stays within the project. */
export interface RelativeTarget {
  /** Decoded, without query and anchor; empty for a link within the same file. */
  readonly path: string;
  /** Decoded, without `#`; undefined where there is none. */
  readonly anchor?: string;
}

/**
 * Takes a link's destination apart.
 * @returns undefined for a web or mail address, an absolute path or anything else that leads out of the project.
 */
export function relativeTarget(destination: string): RelativeTarget | undefined {
  if (destination === '' || /^(?:[a-z][a-z\d+.-]*:|\/|\\)/i.test(destination)) return undefined;
  const [, path = '', , anchor] = /^([^?#]*)(\?[^#]*)?(?:#(.*))?$/s.exec(destination) ?? [];
  return { path: decoded(path), ...(anchor ? { anchor: decoded(anchor) } : {}) };
}

/** A percent sign that encodes nothing stays what it is. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
