/** Narrow guards for what comes over a boundary: each tells whether a value has the form that it is said to have. */
export type Guard<T> = (value: unknown) => value is T;

/** An object with at least these parts. */
export function isObject<T extends object>(parts: { readonly [Name in keyof T]-?: Guard<T[Name]> }): Guard<T> {
  const names = Object.keys(parts) as (keyof T)[];
  return (value): value is T => typeof value === 'object' && value !== null && names.every((name) => parts[name]((value as T)[name]));
}

/** A list of such values. */
export function isListOf<T>(guard: Guard<T>): Guard<readonly T[]> {
  return (value): value is readonly T[] => Array.isArray(value) && value.every(guard);
}

/** Such a value, or nothing. */
export function isMaybe<T>(guard: Guard<T>): Guard<T | undefined> {
  return (value): value is T | undefined => value === undefined || guard(value);
}

/** One of these strings. */
export function isOneOf<T extends string>(...allowed: readonly T[]): Guard<T> {
  return (value): value is T => allowed.some((each) => each === value);
}

/** One of two forms. */
export function isEither<One, Other>(one: Guard<One>, other: Guard<Other>): Guard<One | Other> {
  return (value): value is One | Other => one(value) || other(value);
}

export const isText: Guard<string> = (value) => typeof value === 'string';

/** A whole number that is not negative. */
export const isCount: Guard<number> = (value): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

/** Strings by name. */
export const isTexts: Guard<Readonly<Record<string, string>>> = (value): value is Readonly<Record<string, string>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Object.values(value).every(isText);
