// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {ClaimId, PolicyId} from "./Ids.sol";

/// @dev Where a claim stands. What was decided is a {ClaimVerdict}; the two never mix.
enum ClaimPhase {
    None,
    Filed,
    AwaitingDocuments,
    Decided,
    Appealed,
    Closed
}

/// @dev What was found, last finding first to count.
enum ClaimVerdict {
    None,
    Granted,
    PartlyGranted,
    Denied,
    Withdrawn
}

/// @dev Every arrow of a claim's life. Also the kind of a case-file entry. Append only: entries are hashed.
enum ClaimAction {
    File,
    Notify,
    Acknowledge,
    RecordNotice,
    AssignEvent,
    Extend,
    RequestDocuments,
    Supplement,
    Withdraw,
    Revise,
    Advance,
    DecideInPart,
    DecideInFull,
    Escalate,
    SelfApprove,
    Accept,
    Appeal,
    OpenDispute,
    Improve,
    Rule,
    Resolve,
    Finalize,
    SupplementLoss,
    Award,
    Recover,
    SettleTriggered,
    ReviseReserve,
    TopUp
}

/// @dev Clocks a law profile may run on a claim.
enum Clock {
    Acknowledge,
    DocumentList,
    Decide,
    Extend,
    StatusEvery,
    DenialNotice,
    Pay,
    Interim,
    Supplement,
    Appeal,
    EvidenceClose,
    Ruling
}

/// @dev One part of a loss.
/// @param coverage index of the coverage in the product version
/// @param cause cause-of-loss code as an ASCII label, or a salted commitment where the line is sensitive
/// @param claimedAssets loss claimed, base units; unused (zero) for a per-diem coverage
/// @param claimedDays days claimed for a per-diem coverage, else zero
struct ClaimItem {
    uint8 coverage;
    bytes32 cause;
    uint96 claimedAssets;
    uint16 claimedDays;
}

/// @dev One receiver of money.
/// @param shareBps share of the payable in basis points; all shares of a claim sum to 10,000
struct Payee {
    address to;
    uint16 shareBps;
}

/// @dev What is filed.
/// @param lossAt when the loss happened, seconds
/// @param items 1 to 8 parts of the loss
/// @param payees up to four; none means the holder receives everything
/// @param evidenceRoot root over the salted commitments of the evidence, zero when there is none
struct Filing {
    PolicyId policyId;
    uint40 lossAt;
    ClaimItem[] items;
    Payee[] payees;
    bytes32 evidenceRoot;
}

/// @dev One entry of a case file after the filing, as its event told it; all that the next head is made of.
/// @param dataHash keccak256 of the ABI-encoded parameters of the event but the head
/// @param enteredAt when it was entered, seconds
struct CaseLink {
    ClaimAction kind;
    address actor;
    bytes32 dataHash;
    uint40 enteredAt;
}

/// @dev A case file, opened: what {ClaimFiled} told, and every entry since. The claim keeps only the head, so whoever
/// decides brings this along, and the head proves it.
/// @param filedBy who filed
/// @param flags as they were at filing
/// @param expectedAssets waterfall of the claimed loss, base units
/// @param reservedAssets what could be reserved at filing, base units
struct FiledClaim {
    Filing filing;
    address filedBy;
    uint8 flags;
    uint96 expectedAssets;
    uint96 reservedAssets;
    CaseLink[] later;
}

/// @dev What an adjudicator finds about one item.
/// @param assessedAssets covered loss, base units, at most the claimed loss
/// @param assessedDays covered days, at most the claimed days; per-diem only
/// @param depreciationBps wear taken off, basis points
/// @param reason reason code of a cut or denial (ASCII label, or a commitment in a sensitive line), zero when granted
/// @param clause policy clause of a cut or denial, ASCII label such as "4.2"
struct ItemAssessment {
    uint96 assessedAssets;
    uint16 assessedDays;
    uint16 depreciationBps;
    bytes32 reason;
    bytes32 clause;
}

/// @dev A finding on a whole claim.
/// @param assessments one per item, in the order filed
/// @param otherInsuranceAssets what other insurance pays for the same loss, base units
/// @param rationaleHash commitment to the written reasons
/// @param seenHead case-file head the decider had before them
/// @param decidedBy the person who decided; zero for a machine, which can only grant in full
/// @param approvedBy the second person, zero when one was enough
struct Decision {
    ItemAssessment[] assessments;
    uint96 otherInsuranceAssets;
    bytes32 rationaleHash;
    bytes32 seenHead;
    address decidedBy;
    address approvedBy;
}

/// @dev One item's way from loss to covered amount; each figure is what is left after the step, base units.
struct ItemSteps {
    uint256 claimedAssets;
    uint256 assessedAssets;
    uint256 afterDepreciationAssets;
    uint256 afterDeductibleAssets;
    uint256 afterCoinsuranceAssets;
    uint256 afterSublimitAssets;
}

/// @dev The way from loss to payable. Each figure is what is left after the step, base units.
struct Waterfall {
    ItemSteps[] items;
    uint256 sumAssets;
    uint256 afterDeductibleAssets;
    uint256 afterClaimLimitAssets;
    uint256 afterAggregateAssets;
    uint256 payableAssets;
}

/// @dev A written notice to the claimant.
/// @param kind ASCII label, e.g. "STATUS" or "DENIAL"
/// @param contentHash salted commitment to what was written
/// @param deliveredAt when it reached the claimant, seconds
struct Notice {
    bytes32 kind;
    bytes32 contentHash;
    uint40 deliveredAt;
}

/// @dev What the insurer expects of a claim before it is decided.
/// @param by the person who says so
/// @param reason reason code, ASCII label
/// @param reservedAssets what stays reserved, base units; at most what the claimed loss could still cost
/// @param determinedAssets what of the claim is certain, paid amounts included, base units: payable on account by anyone's
/// call once the interim period is over
struct ReserveRevision {
    address by;
    bytes32 reason;
    uint96 reservedAssets;
    uint96 determinedAssets;
}

/// @dev An added payment after the end.
/// @param basisRef commitment to the order of a court or ombudsman, or to the reasons of grace
struct Award {
    uint96 assets;
    bytes32 basisRef;
}

/// @dev What others pay for a loss that was settled.
/// @param kind ASCII label, e.g. "SUBROGATION", "SALVAGE" or "REPAYMENT"
struct Recovery {
    uint96 assets;
    bytes32 kind;
}

/// @dev A claim as kept.
/// @param flags see ClaimFlags
/// @param entries length of the case file
/// @param statedAssets the insurer's figure: payable of the last decision or improvement, base units; of a supplement,
/// beyond what the claims before it were paid
/// @param soughtAssets the claimant's figure once the claim is disputed, base units
/// @param caseHead head of the case-file hash chain
struct Claim {
    PolicyId policyId;
    ClaimPhase phase;
    ClaimVerdict verdict;
    uint8 flags;
    uint16 entries;
    uint40 filedAt;
    uint40 lossAt;
    uint40 decidedAt;
    uint96 reservedAssets;
    uint96 paidAssets;
    uint96 statedAssets;
    uint96 soughtAssets;
    bytes32 caseHead;
}

/// @dev What happened to a claim besides filing and decision. Written by the rarer arrows only.
/// @param clockFrom start of the decision clock, seconds; zero for the filing
/// @param stopAt when the clock last began to stand, seconds
/// @param stopEndsAt when it ran again, seconds; while documents are awaited, when the period ends, pauses not counted
/// @param stoppedSeconds how long it stood before that
/// @param stops document requests since the clock's start
/// @param extensions extensions since the clock's start
/// @param revisions how often the claimant restated the loss or the payees
/// @param appealedAt when the dispute began, seconds
/// @param soughtAssets the claimant's figure, base units
/// @param determinedAssets what the insurer holds for certain, base units
/// @param original the claim this one supplements, zero for none
/// @param supplementedBy the claim that supplements this one, zero for none
/// @param priorAssets what the supplemented claims were paid, base units
/// @param awardedAssets added after the end, outside the limit, base units
/// @param recoveredAssets got back from others, base units
/// @param toHolderAssets part of it that went to the holder, base units
struct Course {
    // slot 0
    uint40 clockFrom;
    uint40 stopAt;
    uint40 stopEndsAt;
    uint40 stoppedSeconds;
    uint8 stops;
    uint8 extensions;
    uint8 revisions;
    bool acknowledged;
    bool improved;
    bool disputed;
    // slot 1
    uint40 appealedAt;
    uint96 soughtAssets;
    uint96 determinedAssets;
    // slot 2
    ClaimId original;
    ClaimId supplementedBy;
    uint96 priorAssets;
    // slots 3 and 4
    uint96 awardedAssets;
    uint96 recoveredAssets;
    uint96 toHolderAssets;
}
