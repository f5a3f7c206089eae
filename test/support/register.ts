import type { TestDeployment } from './test-deployment.ts';

/** The register, as who proposes and who approves call it. */
export function registerOf({ contracts, people }: TestDeployment) {
  const { sourceRegister: register } = contracts;
  const { adjudicationManager, actuary } = people;
  return { register, proposer: register.connect(adjudicationManager), approver: register.connect(actuary) };
}
