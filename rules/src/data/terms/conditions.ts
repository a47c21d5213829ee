/**
 * Conditions under which a phrase is a term of art. Counted in published reports, most of these phrases are ordinary judgements far more often
 * than terms, so that their law or scale has to be named in the same block.
 */
import type { Block } from '../../language/block.js';

/** The Equality Act, or its section on positive action. */
export function namesEqualityAct({ prose }: Block): boolean {
  return /\b(?:Equality Act|section 158|s\.? ?158)\b/i.test(prose);
}

/** A scale for evidence, such as the climate panel's. */
export function declaresEvidenceScale({ prose }: Block): boolean {
  return /\bIPCC\b|\bevidence (?:scale|ratings?|grad(?:e|ing)s?|levels?)\b|\bscale (?:of|for) evidence\b/i.test(prose);
}

/** A scale of progress on which the words are a grade. */
export function namesProgressGrade({ prose }: Block): boolean {
  return /\b(?:PRIMES|grades?|graded)\b/.test(prose);
}

/** An act, a regulation or a section: the words are the law's. */
export function citesLaw({ prose }: Block): boolean {
  return /\b(?:Act (?:18|19|20)\d\d|regulations? \d|section \d|s\.? ?\d{2,3}|statut(?:e|ory))\b/i.test(prose);
}

/** The duty to find an advocate for who would otherwise have `substantial difficulty` in being involved. */
export function isOfAdvocacy({ prose }: Block): boolean {
  return /\b(?:advoca(?:te|tes|cy)|Care Act|being involved|(?:take|taking) part)\b/i.test(prose);
}

/** The offence of failing to secure regular attendance is a parent's and tells of pupils: of those who sit in meetings it is an ordinary judgement. */
export function isOfPupils({ prose }: Block): boolean {
  return !/\b(?:partners?|agenc(?:y|ies)|professionals|practitioners|officers|members|councillors|governors|managers|representatives|GPs|police)\b/i.test(
    prose,
  );
}
