/** What is measured, in the order of a policy's life. */
export const gasRows = [
  'buy',
  'firstBuy',
  'buyWithPermit',
  'file',
  'decideAndPay',
  'fourEyes',
  'fileToPaid',
  'closeEach100',
  'groupIssue1k',
  'groupIssue1m',
  'certificateToPolicy',
  'escalate',
  'appeal',
  'advance',
  'vote',
  'rule',
  'requestExit',
  'redeem',
  'settleEach50',
  'settleEach50New',
  'report',
  'fastTrackDecide',
] as const;

export type GasRow = (typeof gasRows)[number];

/** Rows of the table that are not part of the JSON: what the first one of a kind costs. */
export const asideRows = ['firstOfTheDay', 'propose', 'approve', 'decideNewTokenHolder', 'decideInPart'] as const;

export type AsideRow = (typeof asideRows)[number];
export type Gas = Readonly<Record<GasRow, number>>;
export type AsideGas = Readonly<Record<AsideRow, number>>;

/** In which situation each row was measured. */
export const fixtures: Readonly<Record<GasRow | AsideRow, string>> = {
  buy: 'returning buyer, allowance standing, not the first sale of the day, no object named',
  firstBuy: 'first policy of the buyer, object guard, allowance standing',
  buyWithPermit: 'as buy, with an ERC-2612 permit in the same transaction',
  file: 'one item, evidence, everything for the holder, second claim of the book',
  decideAndPay: 'one item granted in full, one payee who holds the token already, one signature',
  fourEyes: 'propose and approve together; as decideAndPay otherwise',
  fileToPaid: 'file and decideAndPay together',
  closeEach100: 'one of 100 policies in one call, tail over, no claims',
  groupIssue1k: 'a thousand certificates for one sponsor, who sponsored before',
  groupIssue1m: 'a million certificates, the same money otherwise',
  certificateToPolicy: 'one of a million: twenty nodes of proof, first policy of its holder, no object named',
  escalate: 'a small clean claim after the time to decide: paid with late interest, whoever calls',
  appeal: 'a decision in part, with the amount the holder wants',
  advance: 'a part of one item on account, one payee who holds the token already, one signature',
  vote: 'one arbitrator of three, sealed and opened together, the first fee of theirs, not the first vote of the dispute',
  rule: 'three votes for the claimant: the ruling is given and told, and the difference paid with late interest',
  requestExit: 'the first request of a provider of capital, a part of the shares',
  redeem: 'the same after the notice, earnings current, to an account that holds the token',
  settleEach50:
    'one of fifty policies in one call, half the limit each, holders who hold the token, first page of the event',
  settleEach50New: 'as settleEach50, holders who never held the token, second page',
  report: 'an observation signed by two operators who signed before on that day',
  fastTrackDecide:
    'one item approved in full on a signed assessment, one payee who holds the token, not the first approval of the day',
  firstOfTheDay: 'as buy, the first sale of a day: premium of the day before is earned',
  propose: 'the first seat of fourEyes',
  approve: 'the second seat of fourEyes: decides and pays',
  decideNewTokenHolder: 'as decideAndPay, to a payee who never held the token',
  decideInPart: 'one item cut with reason, rest of the reserve kept for an appeal',
};

/**
 * The most each may cost; closing and settling are counted per policy, the permit on top of a purchase. The design's, but for
 * an approval on an assessment: ADR 0041 says why 175,000 was too little.
 */
export const budgets: Readonly<Partial<Record<GasRow, number>>> = {
  buy: 200_000,
  firstBuy: 265_000,
  buyWithPermit: 250_000,
  file: 145_000,
  decideAndPay: 165_000,
  fileToPaid: 300_000,
  closeEach100: 20_000,
  settleEach50: 90_000,
  settleEach50New: 108_000,
  fastTrackDecide: 185_000,
};
