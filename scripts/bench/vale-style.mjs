/**
 * A style for Vale that looks for what write-good looks for, made of the word lists that write-good brings along:
 * the published style of that name is no package that could be installed.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const words = {
  Weasel: ['weasel-words/weasel.js', '', 'is a weasel word'],
  TooWordy: ['too-wordy/too-wordy.js', '', 'is wordy or unneeded'],
  Cliches: ['no-cliches/cliches.js', '', 'is a cliché'],
  Adverbs: ['adverb-where/adverbs.js', 'y', 'can weaken meaning'],
  EPrime: ['e-prime/e-prime.js', '', 'is a form of “to be”'],
};

/** Writes the style, and a config for all its rules and one for its weasel words alone. @param {string} folder @param {string} modules */
export function writeStyle(folder, modules) {
  const style = join(folder, 'styles/WriteGood');
  mkdirSync(style, { recursive: true });
  const rule = (/** @type {string} */ name, /** @type {object} */ content) =>
    writeFileSync(join(style, `${name}.yml`), JSON.stringify({ level: 'warning', ignorecase: true, ...content }));
  for (const [name, [file, ending, message]] of Object.entries(words)) {
    rule(name, {
      extends: 'existence',
      message: `'%s' ${message}`,
      tokens: listIn(join(modules, file)).map((word) => escaped(word) + ending),
    });
  }
  const irregular = listIn(join(modules, 'passive-voice/passive.js')).map(escaped).join('|');
  const raw = [`\\b(am|are|were|being|is|been|was|be)\\b\\s*([\\w]+ed|${irregular})\\b`];
  rule('Passive', { extends: 'existence', message: "'%s' may be passive voice", raw });
  rule('Illusions', { extends: 'repetition', message: "'%s' is repeated", alpha: true, tokens: ['[^\\s]+'] });
  rule('So', { extends: 'existence', message: "Don't start a sentence with '%s'", raw: ['(?:[;-]\\s)so[\\s,]|\\bSo[\\s,]'] });
  rule('ThereIs', {
    extends: 'existence',
    message: "Don't start a sentence with '%s'",
    raw: ['(?:[;-]\\s)There\\s(is|are)|\\bThere\\s(is|are)\\b'],
  });
  const config = (/** @type {string} */ rules) => `StylesPath = styles\nMinAlertLevel = suggestion\n[*.md]\n${rules}\n`;
  writeFileSync(join(folder, 'all.ini'), config('BasedOnStyles = WriteGood'));
  writeFileSync(join(folder, 'weasel.ini'), config('WriteGood.Weasel = YES'));
}

/** The strings of the first list of a file. @param {string} file */
function listIn(file) {
  const text = readFileSync(file, 'utf8');
  const list = text.slice(text.indexOf('['), text.indexOf('];'));
  return Array.from(list.matchAll(/'((?:[^'\\]|\\.)*)'/gu), ([, word = '']) => word.replaceAll('\\', ''));
}

/** @param {string} word */
function escaped(word) {
  return word.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
}
