import { Hash } from '../engine/hash.js';
import { repositoryPath } from './paths.js';

/** Makes names for the findings of one file that no other file of the run has: their fingerprints are unique in the file alone. */
export function runFingerprints(path: string): (fingerprint: string) => string {
  const file = new Hash().add(repositoryPath(path)).toString();
  return (fingerprint) => `${file}-${fingerprint}`;
}
