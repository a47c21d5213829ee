/** The parser compares each attribute with all before it in its tag: tens of thousands in one would take minutes. */
const mostAttributes = 1000;

const attribute = /[\s/]*(?:=?[^\s/>=]+|=)(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>"'][^\s>]*)?)?/y;
const tagName = /<[a-z][^\s/>]*/gi;

/** Whether one tag holds more attributes than anybody writes. Goes through the text once. */
export function hasTooManyAttributes(html: string): boolean {
  tagName.lastIndex = 0;
  while (tagName.test(html)) {
    attribute.lastIndex = tagName.lastIndex;
    let count = 0;
    while (attribute.test(html)) {
      tagName.lastIndex = attribute.lastIndex;
      if (++count > mostAttributes) return true;
    }
  }
  return false;
}
