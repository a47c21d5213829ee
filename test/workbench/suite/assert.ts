/** Fails a test where a value is not as it must be; Node's own module is not to be had in a browser. */
export function ok(value: unknown, message: string): asserts value {
  if (!value) throw new Error(message);
}

/** Fails a test where two values are not the same. */
export function equal(actual: unknown, expected: unknown, message = 'not the same'): void {
  if (!Object.is(actual, expected)) throw new Error(`${message}: ${JSON.stringify(actual)} instead of ${JSON.stringify(expected)}`);
}

/** Fails a test where two values are the same. */
export function notEqual(actual: unknown, other: unknown, message = 'the same'): void {
  if (Object.is(actual, other)) throw new Error(`${message}: ${JSON.stringify(actual)}`);
}

/** Fails a test where a text does not hold what it must. */
export function match(text: string, expected: RegExp): void {
  if (!expected.test(text)) throw new Error(`No ${String(expected)} in ${JSON.stringify(text)}`);
}
