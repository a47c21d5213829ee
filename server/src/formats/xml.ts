/** Characters that no XML 1.0 document may hold, and halves of characters. */
const forbidden =
  // eslint-disable-next-line no-control-regex -- these are the characters to take out
  /[\u0000-\u0008\v\f\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

/** What an XML document begins with. */
export const xmlHead = '<?xml version="1.0" encoding="UTF-8"?>\n';

/**
 * Writes an element. Line ends and tabs are written as references, since readers make blanks of them in attributes; what XML can't hold becomes `�`.
 * Written here because the libraries at hand lose line ends in names, and take longer to load than a short report takes to check.
 * @param content XML already; the element is written as empty where it is left out.
 */
export function element(name: string, attributes: Readonly<Record<string, string | number | undefined>>, content?: string): string {
  const start = startTag(name, attributes);
  return content === undefined ? `${start.slice(0, -1)}/>` : `${start}${content}</${name}>`;
}

/** Writes the start of an element that is ended elsewhere. */
export function startTag(name: string, attributes: Readonly<Record<string, string | number | undefined>>): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${escaped(String(value))}"`],
  );
  return `<${name}${written.join('')}>`;
}

/** Text for an element to hold. */
export function xmlText(text: string): string {
  return escaped(text).replaceAll('&#10;', '\n').replaceAll('&#9;', '\t');
}

/** A text as readers of XML have it. */
export function inXml(text: string): string {
  return text.replace(forbidden, '\uFFFD');
}

function escaped(text: string): string {
  return inXml(text)
    .replace(/[&<>"']/g, (character) => entities[character] ?? character)
    .replace(/[\t\n\r\u0085\u2028]/g, (character) => `&#${String(character.charCodeAt(0))};`);
}
