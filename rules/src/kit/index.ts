export * from './types.js';
export { claimFact, claimKind, readClaim, type ClaimFact, type ClaimReach } from './claim-fact.js';
export { defineRule } from './define-rule.js';
export { EvidenceBook, type BookEntry, type BookOptions } from './evidence-book.js';
export { runRegisterRules, type RegisterFinding } from './run-register.js';
export { declaredBandKind, definedWordKind, evidenceRegister } from './fact-kinds.js';
export { KnownFacts, neededKinds, nothingKnown } from './known-facts.js';
export { contradictedBands, scaleInForce, type ContradictedBand } from './scale-in-force.js';
export {
  compileRules,
  lowered,
  milder,
  mostFindings,
  type BlockFinding,
  type BlockOutcome,
  type RuleFailure,
  type RunBlock,
} from './run-block.js';
