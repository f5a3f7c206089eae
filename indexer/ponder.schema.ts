/*
 * What the index remembers, in the order it happens: law, product, cover and its service, claim, desk, panel, fast track,
 * observations, money, people, audit. Ponder takes its tables
 * from this file; each part has its own. They lie under `src`, so that Ponder knows its build by them.
 *
 * Amounts are base units (`bigint`), instants and lengths are seconds (`int8` as number), addresses and hashes are lower
 * case hex. JSON columns hold event structs with every integer above 48 bits as a decimal string (domain/chain/event-json.ts).
 * Every row can be rebuilt from events alone.
 */

export { lawProfile, holidayYear } from './src/tables/law.ts';
export { productVersion, adjudicatorPin } from './src/tables/product.ts';
export { policy, policyEvent, policyHolding, lossPayee, coverSuspension } from './src/tables/cover.ts';
export { instalmentPlan, insuranceGroup, certificate, successor, passing } from './src/tables/service.ts';
export { claim, claimEvent, claimPayment, claimEvidence, delegation, potEvent } from './src/tables/claim.ts';
export {
  proposal,
  assignment,
  deskEvent,
  authority,
  declaredInterest,
  standIn,
  voidedSignature,
} from './src/tables/desk.ts';
export { panelDispute, panelSeat, panelMember, panelEvent } from './src/tables/panel.ts';
export { riskModel, fastTrackPurse, fastTrackState } from './src/tables/fast-track.ts';
export { fastTrackDay, fastTrackApproval, fastTrackEvent } from './src/tables/fast-track.ts';
export { feedOperator, observationSource, observation, observationRound } from './src/tables/observation.ts';
export { observationBond, bondCredit, observationPayment } from './src/tables/observation.ts';
export { skippedPolicy, observationEvent } from './src/tables/observation.ts';
export { reservePool, reserveMovement, credit, capitalPosition, capitalEvent } from './src/tables/money.ts';
export { bankInstruction, claimWant, poolZone } from './src/tables/money.ts';
export { role, roleMember, functionRole } from './src/tables/people.ts';
export { pauseProposal, pauseInterval, pauseFlag, personEvent, attestation, paymentHold } from './src/tables/people.ts';
export { anchor, finding } from './src/tables/audit.ts';
