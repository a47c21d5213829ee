/** A half-open range of UTF-16 offsets. Whether it counts in prose or in the source file is said where it is used. */
export interface Span {
  readonly start: number;
  readonly end: number;
}
