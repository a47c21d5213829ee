/** Two 32-bit lanes of a running hash: enough to tell findings apart, and free of any platform's crypto. */
export class Hash {
  #one = 0xdeadbeef;
  #two = 0x41c6ce57;

  add(text: string): this {
    for (let index = 0; index < text.length; index++) this.number(text.charCodeAt(index));
    return this.number(-1);
  }

  number(value: number): this {
    this.#one = Math.imul(this.#one ^ value, 2654435761);
    this.#two = Math.imul(this.#two ^ value, 1597334677);
    return this;
  }

  /** 64 bits as 16 hexadecimal digits. */
  toString(): string {
    const one = Math.imul(this.#one ^ (this.#one >>> 16), 2246822507) ^ Math.imul(this.#two ^ (this.#two >>> 13), 3266489909);
    const two = Math.imul(this.#two ^ (this.#two >>> 16), 2246822507) ^ Math.imul(this.#one ^ (this.#one >>> 13), 3266489909);
    return (two >>> 0).toString(16).padStart(8, '0') + (one >>> 0).toString(16).padStart(8, '0');
  }
}
