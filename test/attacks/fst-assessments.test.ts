import { DAY } from '../../domain/primitives/time.ts';
import { readFiledClaim } from '../../scripts/deploy/filed-claims.ts';
import { defineAttack, succeeds } from '../support/attack.ts';
import {
  assess,
  bring,
  buildAssessed,
  buildMotored,
  drawOf,
  drawAt,
  fileDent,
  isDrawn,
  modelWith,
  motor,
  motorLine,
  revealSecrets,
  secretOf,
  signAssessment,
  toDay,
  type Assessed,
} from '../support/fast-track.ts';
import { dollars } from '../../scripts/config/amounts.ts';
import { buildItem } from '../support/builders.ts';

const TRACK = 'contracts/adjudication/FastTrack.sol';
const DRAWS = 'contracts/adjudication/Draws.sol';
const reasons = `0x${'7e'.repeat(32)}`;
const address = ({ addresses }: Assessed): string => addresses.fastTrack;

defineAttack({
  title: 'FST-1: an assessment outlives what was entered since',
  build: buildAssessed,
  address,
  twin: [{ contract: TRACK, take: 'assessment.caseHead == caseHead', put: 'assessment.caseHead != 0' }],
  attack: async (situation) => {
    const { contracts, people, claim } = situation;
    const assessment = await assess(situation, claim);
    const signature = await signAssessment(situation, assessment);
    await contracts.adjusterDesk.connect(people.adjuster).acknowledge(claim.claimId);
    const { filed } = await readFiledClaim(contracts.claimBook, claim.claimId);
    const paid = await succeeds(contracts.fastTrack.connect(people.ana).approveClaim(filed, assessment, signature));
    return paid ? 'a claim was paid on a file that nobody assessed' : undefined;
  },
});

defineAttack({
  title: 'FST-2: an assessment is kept for later',
  build: buildAssessed,
  address,
  twin: [{ contract: TRACK, take: 'block.timestamp <= expiresAt && expiresAt <= latest', put: 'latest != 0' }],
  attack: async (situation) => {
    const assessment = await assess(situation, situation.claim);
    await situation.network.networkHelpers.time.increase(7_200);
    const paid = await succeeds(bring(situation, situation.claim, assessment));
    return paid ? 'an assessment that had expired paid' : undefined;
  },
});

defineAttack({
  title: 'FST-3: a stopped model goes on approving',
  build: buildAssessed,
  address,
  twin: [{ contract: TRACK, take: 'model.state == ModelState.Live, Ass', put: 'model.signer != address(0), Ass' }],
  attack: async (situation) => {
    const { contracts, people, claim } = situation;
    await contracts.fastTrack.connect(people.adjudicationManager).stopModel(motorLine, motor.modelHash, reasons);
    return (await succeeds(bring(situation, claim))) ? 'a stopped model approved a claim' : undefined;
  },
});

defineAttack({
  title: 'FST-4: a claim drawn for audit waits for a day with a better draw',
  build: buildMotored,
  address: ({ addresses }) => addresses.fastTrack,
  twin: [
    {
      contract: TRACK,
      file: DRAWS,
      take: 'uint32 day = dayOf(filedAt);',
      put: 'uint32 day = dayOf(uint40(block.timestamp));',
    },
  ],
  attack: async (situation) => {
    const { firstDay, policyId } = situation;
    const claim = await fileDent(situation, policyId);
    await toDay(situation, firstDay + 2, DAY / 2);
    await revealSecrets(situation, 2);
    // The draw of the day on which it is brought, and not of the day it was filed on.
    const draw = drawOf(secretOf(2), claim.claimId);
    const paid = !isDrawn(draw) && (await succeeds(bring(situation, claim, { draw })));
    return paid ? 'another day was chosen for the draw' : undefined;
  },
});

defineAttack({
  title: 'FST-5: a claim drawn for audit is paid before anybody looks',
  build: buildAssessed,
  address,
  twin: [{ contract: TRACK, file: DRAWS, take: 'require(!drawn,', put: 'require(!drawn || true,' }],
  attack: async (situation) => {
    const paid = await succeeds(bring(situation, situation.claim, { draw: drawAt(0) }));
    return paid ? 'a claim that was drawn was paid' : undefined;
  },
});

defineAttack({
  title: 'FST-6: whoever keeps the secret never tells it, so that no draw can be checked',
  build: buildAssessed,
  address,
  twin: [{ contract: TRACK, file: DRAWS, take: 'require(block.timestamp <= revealBy,', put: 'require(revealBy != 0,' }],
  attack: async (situation) => {
    await toDay(situation, situation.firstDay + 3, 60);
    const paid = await succeeds(bring(situation, situation.claim));
    return paid ? 'claims are paid on draws that nobody can check' : undefined;
  },
});

defineAttack({
  title: 'CLM-7: a claim is closed with nothing, and nobody decided it',
  build: buildMotored,
  address: ({ addresses }) => addresses.fastTrack,
  twin: [{ contract: TRACK, take: 'require(expectedAssets > 0,', put: 'require(expectedAssets >= 0,' }],
  attack: async (situation) => {
    const items = [buildItem({ claimedAssets: dollars('499') })];
    const claim = await fileDent(situation, situation.policyId, { items });
    return (await succeeds(bring(situation, claim))) ? 'a machine closed a claim with nothing' : undefined;
  },
});

defineAttack({
  title: 'ACC-2: one person gives a line a model',
  build: buildAssessed,
  address,
  twin: [{ contract: TRACK, take: 'require(proposer != msg.sender,', put: 'require(proposer != address(0),' }],
  attack: async ({ contracts, people, network }) => {
    const { fastTrack, accessManager } = contracts;
    const one = people.adjudicationManager;
    await accessManager.connect(people.admin).grantRole(2n, one, 0);
    const model = modelWith({ signer: one.address });
    await fastTrack.connect(one).proposeModel(motorLine, reasons, model);
    await network.networkHelpers.time.increase(2 * DAY);
    const registered = await succeeds(fastTrack.connect(one).approveModel(motorLine, reasons, model));
    return registered ? 'one person registered a model that they sign for' : undefined;
  },
});
