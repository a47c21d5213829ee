/**
 * Conditions under which a phrase is a term of art. Counted in published reports, these phrases are ordinary judgements far more often
 * than terms, so each needs its law, scale or trade to be named in the same block.
 */
import type { Block } from '../../language/block.js';

/** The Equality Act, or its section on positive action. */
export function namesEqualityAct({ prose }: Block): boolean {
  return /\b(?:Equality Act|section 158|s\.? ?158)\b/i.test(prose);
}

/** A scale for evidence, such as the climate panel's. */
export function declaresEvidenceScale({ prose }: Block): boolean {
  return /\bIPCC\b|\bevidence (?:scale|ratings?|grad(?:e|ing)s?|levels?)\b/i.test(prose);
}

/** The offence of failing to secure regular attendance. */
export function namesEducationAct({ prose }: Block): boolean {
  return /\b(?:Education Act|section 444|s\.? ?444|prosecut\w*|offence)\b/i.test(prose);
}

/** The external auditor's vocabulary: its standards, its office, value for money. */
export function isExternalAudit({ prose }: Block): boolean {
  return /\b(?:external audit\w*|ISA|NAO|Code of Audit Practice|value for money arrangements|audit opinion)\b/i.test(prose);
}

/** The regulator's scoring of quality statements. */
export function scoresQualityStatements({ prose }: Block): boolean {
  return /\b(?:CQC|quality statements?|scor(?:e|es|ed|ing))\b/i.test(prose);
}

/** The food hygiene rating scheme. */
export function ratesFoodHygiene({ prose }: Block): boolean {
  return /\b(?:food hygiene|hygiene rating|FHRS)\b/i.test(prose);
}

/** Figures for the things that `which` stands for. */
export function givesCounts({ prose }: Block): boolean {
  return /\bsome of which [^.]{0,40}\d/i.test(prose);
}

/** An act, a regulation or a section: the words are the law's. */
export function citesLaw({ prose }: Block): boolean {
  return /\b(?:Act (?:18|19|20)\d\d|regulations? \d|section \d|s\.? ?\d{2,3}|statut(?:e|ory))\b/i.test(prose);
}
