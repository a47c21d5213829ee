/**
 * Puts plain data into few bytes: each string, and each set of keys, is written once. The findings of a report say the same things over
 * and over; as JSON they would be ten times as long, and longer to read back than the report takes to lint.
 */

/** What a number of the stream stands for, in its last three bits. */
const tags = { natural: 0, string: 1, array: 2, object: 3, constant: 4, other: 5 } as const;
const constants: readonly unknown[] = [undefined, null, true, false];
const largestNatural = 2 ** 28;

interface Head {
  readonly strings: readonly string[];
  readonly shapes: readonly (readonly string[])[];
}

/** Packs data made of arrays, objects, strings, numbers, truth values, null and undefined. */
export function pack(data: unknown): Buffer {
  const strings = new Numbered();
  const shapes = new Numbered();
  const stream = new Stream();
  const put = (tag: number, value: number): void => stream.put(value * 8 + tag);
  const write = (value: unknown): void => {
    if (typeof value === 'string') {
      put(tags.string, strings.of(value));
    } else if (typeof value === 'number') {
      const isNatural = Number.isInteger(value) && value >= 0 && value < largestNatural && !Object.is(value, -0);
      if (isNatural) put(tags.natural, value);
      else put(tags.other, strings.of(Object.is(value, -0) ? '-0' : String(value)));
    } else if (Array.isArray(value)) {
      put(tags.array, value.length);
      for (const item of value) write(item);
    } else if (typeof value === 'object' && value !== null) {
      put(tags.object, shapes.of(JSON.stringify(Object.keys(value))));
      for (const item of Object.values(value)) write(item);
    } else {
      put(tags.constant, constants.indexOf(value));
    }
  };
  write(data);
  const head: Head = { strings: strings.all, shapes: shapes.all.map((keys) => JSON.parse(keys) as string[]) };
  const written = Buffer.from(JSON.stringify(head), 'utf8');
  const length = Buffer.alloc(4);
  length.writeUInt32LE(written.length);
  return Buffer.concat([length, written, stream.bytes()]);
}

/**
 * Reads what {@link pack} wrote.
 * @throws Error where the bytes are something else.
 */
export function unpack(bytes: Buffer): unknown {
  const headEnd = 4 + bytes.readUInt32LE(0);
  const { strings, shapes } = JSON.parse(bytes.toString('utf8', 4, headEnd)) as Head;
  let at = headEnd;
  const next = (): number => {
    let value = 0;
    let scale = 1;
    for (;;) {
      const byte = bytes[at++];
      if (byte === undefined) throw new Error('The data ends too early');
      value += (byte & 127) * scale;
      if (byte < 128) return value;
      scale *= 128;
    }
  };
  const read = (): unknown => {
    const token = next();
    const tag = token & 7;
    const value = Math.floor(token / 8);
    switch (tag) {
      case tags.natural:
        return value;
      case tags.string:
        return strings[value];
      case tags.array: {
        const items: unknown[] = [];
        for (let index = 0; index < value; index++) items.push(read());
        return items;
      }
      case tags.object: {
        const data: Record<string, unknown> = {};
        for (const key of shapes[value] ?? []) data[key] = read();
        return data;
      }
      case tags.constant:
        return constants[value];
      default:
        return Number(strings[value]);
    }
  };
  const data = read();
  if (at !== bytes.length) throw new Error('The data goes on behind its end');
  return data;
}

/** Strings with their numbers, in the order in which they were met. */
class Numbered {
  readonly all: string[] = [];
  readonly #numbers = new Map<string, number>();

  of(text: string): number {
    let number = this.#numbers.get(text);
    if (number === undefined) {
      number = this.all.push(text) - 1;
      this.#numbers.set(text, number);
    }
    return number;
  }
}

/** Numbers, seven bits a byte, the lowest first. */
class Stream {
  #bytes = Buffer.alloc(4096);
  #length = 0;

  put(number: number): void {
    if (this.#length + 8 > this.#bytes.length) this.#bytes = Buffer.concat([this.#bytes], this.#bytes.length * 2);
    let left = number;
    while (left > 127) {
      this.#bytes[this.#length++] = (left % 128) + 128;
      left = Math.floor(left / 128);
    }
    this.#bytes[this.#length++] = left;
  }

  bytes(): Buffer {
    return this.#bytes.subarray(0, this.#length);
  }
}
