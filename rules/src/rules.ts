// Written by scripts/generate.mjs from the rule folders: edit those.
import type { AnyRule } from './kit/types.js';
import vagueAttribution from './vague-terms/vague-attribution/rule.js';
import vagueConsistency from './vague-terms/vague-consistency/rule.js';
import vagueDegree from './vague-terms/vague-degree/rule.js';
import vagueFrequency from './vague-terms/vague-frequency/rule.js';
import vagueQuantity from './vague-terms/vague-quantity/rule.js';
import vagueStandard from './vague-terms/vague-standard/rule.js';
import vagueTime from './vague-terms/vague-time/rule.js';
import incompleteFigure from './unquantified-claims/incomplete-figure/rule.js';
import scaleMismatch from './unquantified-claims/scale-mismatch/rule.js';
import unquantifiedChange from './unquantified-claims/unquantified-change/rule.js';
import unquantifiedComparison from './unquantified-claims/unquantified-comparison/rule.js';
import unquantifiedExtent from './unquantified-claims/unquantified-extent/rule.js';
import brokenEvidenceLink from './missing-evidence/broken-evidence-link/rule.js';
import missingEvidence from './missing-evidence/missing-evidence/rule.js';
import unfilledPlaceholder from './missing-evidence/unfilled-placeholder/rule.js';
import duplicateEvidenceId from './evidence/duplicate-evidence-id/rule.js';
import evidenceFigureMismatch from './evidence/evidence-figure-mismatch/rule.js';
import lateEvidence from './evidence/late-evidence/rule.js';
import missingEvidenceFile from './evidence/missing-evidence-file/rule.js';
import sensitiveEvidence from './evidence/sensitive-evidence/rule.js';
import singleSourceClaim from './evidence/single-source-claim/rule.js';
import staleEvidence from './evidence/stale-evidence/rule.js';
import supersededEvidence from './evidence/superseded-evidence/rule.js';
import unknownEvidence from './evidence/unknown-evidence/rule.js';
import unsizedSample from './evidence/unsized-sample/rule.js';
import unsourcedQuotation from './evidence/unsourced-quotation/rule.js';
import unusedEvidence from './evidence/unused-evidence/rule.js';
import withdrawnEvidence from './evidence/withdrawn-evidence/rule.js';

/** Every rule, in the order of its category. */
export const rules: readonly AnyRule[] = [
  vagueAttribution,
  vagueConsistency,
  vagueDegree,
  vagueFrequency,
  vagueQuantity,
  vagueStandard,
  vagueTime,
  incompleteFigure,
  scaleMismatch,
  unquantifiedChange,
  unquantifiedComparison,
  unquantifiedExtent,
  brokenEvidenceLink,
  missingEvidence,
  unfilledPlaceholder,
  duplicateEvidenceId,
  evidenceFigureMismatch,
  lateEvidence,
  missingEvidenceFile,
  sensitiveEvidence,
  singleSourceClaim,
  staleEvidence,
  supersededEvidence,
  unknownEvidence,
  unsizedSample,
  unsourcedQuotation,
  unusedEvidence,
  withdrawnEvidence,
];
