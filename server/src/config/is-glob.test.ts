import { expect, it } from 'vitest';
import { hasTooManyStars } from './is-glob.js';

it.each(['*.md', '**/reports/**/*-draft-*.md', '*2024*-*-*', 'a**b', '**/a/**/b/**/c/**/*'])('%s has few enough stars', (glob) => {
  expect(hasTooManyStars(glob)).toBe(false);
});

it.each(['*a*b*c*d*', 'x/*a*a*a*a*a/y', 'x\\*a*a*a*a*a', '**/**/**/**/**', '**/a/**/b/**/c/**/d/**/e'])('%s has too many', (glob) => {
  expect(hasTooManyStars(glob)).toBe(true);
});
