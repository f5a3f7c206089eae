// SPDX-License-Identifier: MIT
pragma solidity >=0.8.27;

import {Assessment, Model, Purse, Track} from "../types/AssessmentTypes.sol";
import {ClaimPhase, FiledClaim} from "../types/ClaimTypes.sol";
import {ClaimId} from "../types/Ids.sol";

/// @title IFastTrack
/// @notice Small clean claims are paid in full on a signed assessment, in seconds; all others wait for a person.
/// @dev Owns models by line, daily caps by pool, and the secrets claims are drawn for audit by. Never denies, never pays a
/// part, never touches the asset: the ClaimBook pays. What it refuses stays where it was, with its deadlines (CLM-7).
///
/// A model or a cap changes by two people after a delay, and stops by one at once (ACC-2). Whether a claim is drawn is a fact
/// of the day it was filed on: keccak256(secret of the day, claim). The secret is committed before that day. While it is
/// secret the signer says what the draw is; once it is out everybody can see whether that was true, and one false word halts
/// the track.
interface IFastTrack {
    /// @notice A claim was approved and is paid what its claimed loss pays. {IClaimBook-ClaimDecided} tells the rest.
    /// @param submitter who brought the assessment; it makes no difference
    /// @param payableAssets what the claimed loss pays, base units
    /// @param spentAssets what was approved from the pool on this day so far, base units
    event ClaimFastTracked(
        ClaimId indexed claimId,
        address indexed signer,
        address submitter,
        bytes32 line,
        address pool,
        Assessment assessment,
        uint96 payableAssets,
        uint96 spentAssets
    );

    /// @notice A signer was shown to have said another draw than the secret gives; the track halts.
    event DrawExposed(
        ClaimId indexed claimId,
        address indexed signer,
        bytes32 line,
        bytes32 modelHash,
        bytes32 saidDraw,
        bytes32 trueDraw,
        address by
    );

    /// @notice The secrets of these days are committed; the first is of `fromDay`.
    event DrawsCommitted(uint32 indexed fromDay, uint32 indexed untilDay, bytes32[] commitments, address by);

    /// @notice The secret of a day is out.
    event DrawRevealed(uint32 indexed day, bytes32 secret, address by);

    /// @notice A model was proposed for a line; it can be approved from `fromAt` to `untilAt`.
    event ModelProposed(
        bytes32 indexed line,
        bytes32 indexed modelHash,
        Model model,
        address proposer,
        uint40 fromAt,
        uint40 untilAt
    );

    /// @notice A model counts for a line from now on, with these thresholds.
    event ModelRegistered(
        bytes32 indexed line,
        bytes32 indexed modelHash,
        Model model,
        address proposer,
        address approver
    );

    /// @notice A model counts for a line no more.
    event ModelStopped(bytes32 indexed line, bytes32 indexed modelHash, address by, bytes32 reasonsHash);

    /// @notice Another daily cap was proposed for a pool, base units; it can be approved from `fromAt` to `untilAt`.
    event DailyCapProposed(address indexed pool, uint96 capAssets, address proposer, uint40 fromAt, uint40 untilAt);

    /// @notice At most this much is approved from a pool on one day from now on, base units.
    event DailyCapSet(address indexed pool, uint96 capAssets, address proposer, address approver);

    /// @notice Nothing is approved until two people restart the track.
    event TrackHalted(address indexed by, bytes32 reasonsHash);

    /// @notice A restart was proposed; it can be approved from `fromAt` to `untilAt`.
    event RestartProposed(bytes32 indexed reasonsHash, address proposer, uint40 fromAt, uint40 untilAt);

    /// @notice The track runs again. Secrets committed before count no more; new ones begin with `fromDay`.
    event TrackRestarted(bytes32 indexed reasonsHash, uint32 fromDay, address proposer, address approver);

    error FastTrackHalted();
    error FastTrackSecretOverdue(uint32 day, uint40 revealBy);
    error AssessmentExpired(ClaimId claimId, uint40 expiresAt, uint40 latest);
    error AssessmentHeadStale(ClaimId claimId, bytes32 seenHead, bytes32 caseHead);
    error AssessmentModelNotLive(bytes32 line, bytes32 modelHash);
    error AssessmentSignatureInvalid(ClaimId claimId, address signer);
    error FastTrackClaimNotOpen(ClaimId claimId, ClaimPhase phase);
    error FastTrackOwnCause(ClaimId claimId, address signer);
    error FastTrackOutOfTerms(ClaimId claimId);
    error FastTrackNothingDue(ClaimId claimId);
    error FastTrackAboveLimit(ClaimId claimId, uint96 expectedAssets, uint96 limitAssets);
    error FastTrackScoreTooHigh(ClaimId claimId, uint16 scoreBps, uint16 thresholdBps);
    error FastTrackReserveShort(ClaimId claimId, uint96 reservedAssets, uint96 expectedAssets);
    error FastTrackPolicyTooYoung(ClaimId claimId, uint40 filedAt, uint40 agedAt);
    error FastTrackTooManyClaims(ClaimId claimId, uint8 limit, uint40 clearAt);
    error FastTrackDayNotCommitted(ClaimId claimId, uint32 day);
    error FastTrackDrawFalse(ClaimId claimId, bytes32 saidDraw, bytes32 trueDraw);
    error FastTrackDrawnForAudit(ClaimId claimId, bytes32 draw, uint16 drawBps);
    error FastTrackCapReached(ClaimId claimId, uint256 spentAssets, uint96 capAssets);
    error FastTrackNotInFull(ClaimId claimId, uint96 payableAssets, uint96 expectedAssets);
    error DrawTrue(ClaimId claimId, bytes32 draw);
    error DrawSecretUnknown(uint32 day);
    error DrawCommitmentsInvalid(uint256 count, uint256 limit);
    error DrawNotOver(uint32 day, uint40 endsAt);
    error DrawSecretMismatch(uint32 day, bytes32 offered, bytes32 commitment);
    error ModelInvalid(bytes32 line, bytes32 modelHash, bytes32 field);
    error TrackCallerIsManager(address caller);
    error TrackChangeNotProposed(bytes32 proposalHash);
    error TrackChangeTooEarly(bytes32 proposalHash, uint40 fromAt);
    error TrackNeedsTwoPeople(address person);
    error TrackReasonsMissing();

    /// @notice Approve and pay a claim in full on a signed assessment.
    /// @dev Emits {ClaimFastTracked}, and what {IClaimBook-decide} emits. Open to anyone.
    ///
    /// Requirements, each with an error of its own, in this order:
    /// - the track is not halted, and no secret is overdue
    /// - the assessment is of this claim's whole case file, expires within a day and has not yet
    /// - the claim is filed and waits for nobody's papers; its version pins this contract
    /// - the model is registered for the line and not stopped; its signer signed, and is no party of the claim
    /// - the loss is within the terms and pays something, at most the product's limit; the score is below its threshold
    /// - everything it pays is reserved
    /// - the policy was old enough at filing, and had few claims in the year
    /// - the day of the filing had a secret, and the claim is not drawn for audit
    /// - the pool's cap for the day is not reached
    /// - deciding is not paused, and the book pays exactly what was expected at filing
    /// @param filed the claim's case file, as for {IClaimBook-decide}
    /// @param signature by the model's signer over {digestOf}
    /// @return payableAssets what is paid, base units
    function approveClaim(
        FiledClaim calldata filed,
        Assessment calldata assessment,
        bytes calldata signature
    ) external returns (uint96 payableAssets);

    /* DRAWS */

    /// @notice Commit the secrets of the days that follow those committed, at the earliest tomorrow.
    /// @dev Emits {DrawsCommitted}. Restricted to attestors.
    ///
    /// Requirements:
    /// - at least one, none further ahead than 62 days
    /// - after a gap, all secrets before it are out
    /// @param commitments keccak256 of each secret
    function commitDraws(bytes32[] calldata commitments) external;

    /// @notice Reveal the oldest secret that is not out.
    /// @dev Emits {DrawRevealed}. Open to anyone: the commitment says whether it is the secret. Until twelve hours after the day
    /// nothing waits for it; from then on nothing is approved.
    ///
    /// Requirements:
    /// - its day is over; the secret is the one committed
    function revealDraw(bytes32 secret) external;

    /// @notice Show that a signer of a live model said another draw than the secret gives, whether or not it was paid on.
    /// @dev Emits {DrawExposed}, and the track halts. Open to anyone.
    ///
    /// Requirements:
    /// - the secret of the day the claim was filed on is out
    /// - the model is live and its signer signed; the draw it says is not the true one
    function exposeDraw(Assessment calldata assessment, bytes calldata signature) external;

    /* MODELS AND CAPS */

    /// @notice Propose a model for a line, or other thresholds for one that counts.
    /// @dev Emits {ModelProposed}. Restricted to adjudication managers.
    ///
    /// Requirements:
    /// - a person calls; line, hash and signer are there; at least one claim a year; 1 to 10,000 of 10,000 are drawn
    function proposeModel(bytes32 line, bytes32 modelHash, Model calldata model) external;

    /// @notice Let a model count that was proposed.
    /// @dev Emits {ModelRegistered}. Restricted to actuaries.
    ///
    /// Requirements:
    /// - a person calls; exactly this was proposed, the delay is over and a week has not passed since
    /// - another person proposed it
    function approveModel(bytes32 line, bytes32 modelHash, Model calldata model) external;

    /// @notice Let a model count no more for a line, at once.
    /// @dev Emits {ModelStopped}. Restricted to adjudication managers; one is enough.
    function stopModel(bytes32 line, bytes32 modelHash, bytes32 reasonsHash) external;

    /// @notice Propose another daily cap for a pool, base units; zero for none to be approved.
    /// @dev Emits {DailyCapProposed}. Restricted to adjudication managers. A person calls.
    function proposeDailyCap(address pool, uint96 capAssets) external;

    /// @notice Set a cap that was proposed.
    /// @dev Emits {DailyCapSet}. Restricted to actuaries. Requirements as for {approveModel}.
    function approveDailyCap(address pool, uint96 capAssets) external;

    /* HALTING */

    /// @notice Approve nothing from now on.
    /// @dev Emits {TrackHalted}. Restricted to auditors; one is enough. With reasons.
    function haltTrack(bytes32 reasonsHash) external;

    /// @notice Propose to run again after a halt or a lost secret.
    /// @dev Emits {RestartProposed}. Restricted to adjudication managers. A person calls; with reasons.
    function proposeRestart(bytes32 reasonsHash) external;

    /// @notice Run again, with new secrets from tomorrow on.
    /// @dev Emits {TrackRestarted}. Restricted to auditors. Requirements as for {approveModel}.
    function approveRestart(bytes32 reasonsHash) external;

    /* READING */

    /// @notice A model as registered for a line.
    function modelOf(bytes32 line, bytes32 modelHash) external view returns (Model memory);

    /// @notice A pool's cap and what was approved on which day last.
    function purseOf(address pool) external view returns (Purse memory);

    /// @notice Whether the track runs, and for claims of which days.
    function track() external view returns (Track memory);

    /// @notice What was committed for a day, and its secret; zero while it is not out.
    function drawOf(uint32 day) external view returns (bytes32 commitment, bytes32 secret);

    /// @notice What a signer signs.
    function digestOf(Assessment calldata assessment) external view returns (bytes32);

    /// @notice Seconds between a proposal and its approval, at least.
    function changeDelay() external view returns (uint40);
}
