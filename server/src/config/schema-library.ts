import * as z from 'zod';
import type { SchemaLibrary } from 'retext-substantiate/kit';

/** What a rule may make the schema of its options from. */
export const schemaLibrary: SchemaLibrary = {
  array: z.array,
  boolean: z.boolean,
  enum: z.enum,
  int: z.int,
  literal: z.literal,
  number: z.number,
  object: z.object,
  strictObject: z.strictObject,
  string: z.string,
  union: z.union,
};
