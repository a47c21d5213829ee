/**
 * Puts every term of art into plain sentences and lints them with every rule on: nothing may be found on the term's own words.
 * Does the same with a list of exempt phrases where one lies beside the checkout (`../shared/domain`); it is no part of the project.
 */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, test } from 'vitest';
import { termsOfArt, type TermOfArt } from '../../rules/src/data/terms-of-art.js';
import { isOnWords, linterOf } from './lint-words.js';

const lintStrictly = linterOf('strict');

/** Places a term can take: `~` stands for it. */
const frames: readonly string[] = [
  'The panel discussed ~ with the manager.',
  'The report deals with ~ in its second chapter.',
  '~ was discussed with the manager.',
  'In one home the manager spoke of ~.',
  'Inspectors found ~ in the home, and the manager agreed.',
  'The manager wrote that ~ was recorded and that the file was closed.',
  'Files show the ~ that the manager recorded.',
  'The council has a ~ and a manager.',
  'Staff are ~ in the home.',
  'The letter refers to “~” once.',
  'The manager was asked about:\n\n- ~\n- the file',
  '- The manager of the home recorded ~ on the file.\n- The file was closed.',
  '| Home | What the manager said |\n| --- | --- |\n| Ash | The manager spoke of ~ at length there |',
];

/** Sentences that put a term where its condition asks for it. */
const settings: Readonly<Record<string, string>> = {
  'positive action': 'Section 158 of the Equality Act 2010 applies.',
  'robust evidence': 'The IPCC names the levels.',
  'limited evidence': 'The annex declares an evidence scale.',
  'better than expected': 'The annex lists the grades.',
  'worse than expected': 'The annex lists the grades.',
  'without delay': 'Section 32 of the Children Act 1989 applies.',
  'substantial difficulty': 'The Care Act 2014 gives a right to an advocate.',
};

/** The same words where the condition is not met, and a reader would query them. */
const ordinaryUses: readonly (readonly [sentence: string, words: string])[] = [
  ['There is limited evidence of challenge.', 'limited'],
  ['Partner agencies do not attend regularly.', 'regularly'],
  ['Children are seen without delay.', 'without delay'],
  ['The depot had substantial difficulty with its lease.', 'substantial'],
  ['Results are better than expected.', 'better'],
];

/** Words whose other form no rule for plurals gives. */
const irregular: Readonly<Record<string, string>> = { child: 'children', person: 'persons', analysis: 'analyses' };

/** The term as a heading would not write it: in the plural, where its last word is a singular noun. */
function formsOf({ phrase, cased }: Pick<TermOfArt, 'phrase' | 'cased'>): string[] {
  const forms = [phrase];
  const last = /[a-z]+$/.exec(phrase)?.[0] ?? '';
  if (!cased && singularNouns.has(last) && !/ (?:of|than|in) /.test(phrase)) {
    const plural = irregular[last] ?? (/[^aeiou]y$/.test(last) ? `${last.slice(0, -1)}ies` : /s$/.test(last) ? `${last}es` : `${last}s`);
    forms.push(phrase.slice(0, phrase.length - last.length) + plural);
  }
  return forms;
}

const singularNouns = new Set(
  (
    'child person agency authority break placement notification concern school inspection visit action worker absentee incident review adjustment disadvantage ' +
    'effect adult witness offence decision consideration change uncertainty majority administration interest company works application amendment court account ' +
    'indicator enquiry sample distribution expression disease interval table estimator test carer guide password motion language leader development order variation ' +
    'risk weakness level teacher adopter body officer assessment partnership contract method analysis attender sign limit group force bid'
  ).split(' '),
);

/** `a few` and `are generally accepted` are other phrases. */
const neverAfter = new Map([
  ['few and far between', / a $/],
  ['generally accepted accounting', / are $/],
]);

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const known = new Map<string, readonly string[]>();

/** What is found on the term's own words, in each place; the same for a term of the data and of the list. */
function findingsOn(term: string, setting = ''): readonly string[] {
  const key = `${setting}~${term}`;
  const found = known.get(key) ?? lookFor(term, setting);
  known.set(key, found);
  return found;
}

function lookFor(term: string, setting: string): string[] {
  return frames.flatMap((frame) => {
    const [before = '', after = ''] = frame.split('~');
    // What sets a condition stands in the same paragraph: a list item or a cell has none.
    if (setting !== '' && /\n|^[-|]/.test(frame)) return [];
    if (neverAfter.get(term)?.test(before)) return [];
    const lead = setting === '' ? '' : `${setting} `;
    const words = before === '' ? capitalised(term) : term;
    const text = `${lead}${before}${words}${after}\n`;
    const start = lead.length + before.length;
    const end = start + words.length;
    return lintStrictly(text)
      .filter((found) => isOnWords(found) && found.start < end && start < found.end)
      .map((found) => `${found.rules.join(', ')}: \`${found.text}\` in: ${text.trim()}`);
  });
}

describe('a term of art', () => {
  it.each([...new Set(termsOfArt.map(({ category }) => category))])('of %s is silent in every place', (category) => {
    const own = termsOfArt.filter((term) => term.category === category);
    expect(own.flatMap((term) => formsOf(term).flatMap((form) => findingsOn(form, settings[term.phrase])))).toEqual([]);
  });

  it.each(ordinaryUses)('is found where its condition is not met: %s', (sentence, words) => {
    const found = lintStrictly(`${sentence}\n`).filter(isOnWords);
    expect(found.map(({ text }) => text)).toContain(words);
  });
});

const list = fileURLToPath(new URL('../../../shared/domain/exempt-terms.tsv', import.meta.url));
const here = existsSync(list);
const why = here ? '' : ' (skipped: no list at ../shared/domain/exempt-terms.tsv)';

describe.skipIf(!here)(`the list of exempt phrases${why}`, () => {
  const [, ...rows] = here ? readFileSync(list, 'utf8').trimEnd().split('\n') : [];
  const entries = rows.map((row) => {
    const [phrase = '', category = '', status = '', condition = ''] = row.split('\t').map((cell) => cell.trim());
    return { phrase, category, status: status === 'n/a' ? 'ordinary' : status, condition };
  });

  test('is in the data, with the same status and category', () => {
    expect(entries.length).toBeGreaterThan(200);
    const inData = new Map(termsOfArt.map((term) => [term.phrase, term]));
    const differing = entries.filter(({ phrase, category, status, condition }) => {
      const term = inData.get(phrase);
      return term?.category !== category || term.status !== status || (condition !== '' && !term.holds);
    });
    expect(differing).toEqual([]);
  });

  test('is silent in every place', () => {
    expect(entries.flatMap(({ phrase, condition }) => findingsOn(phrase, condition === '' ? '' : settings[phrase]))).toEqual([]);
  }, 60_000);
});
