const blank = /‹[^‹›\r\n]*›/gu;

/**
 * The blank that a reason still leaves, such as `‹reason›`.
 * @returns undefined for a reason that says anything in words of its own, and for an empty one.
 */
export function unfilledReason(reason: string): string | undefined {
  const [first] = reason.match(blank) ?? [];
  return first !== undefined && !/[\p{L}\p{N}]/u.test(reason.replace(blank, '')) ? first : undefined;
}
