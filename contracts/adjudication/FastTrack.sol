// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {AccessManaged} from "@openzeppelin/contracts/access/manager/AccessManaged.sol";
import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {Makers} from "../access/Makers.sol";
import {Settlement} from "../claims/Settlement.sol";
import {IAssessedClaims} from "../interfaces/IAssessedClaims.sol";
import {IAssessedProducts} from "../interfaces/IAssessedProducts.sol";
import {IClaimBook} from "../interfaces/IClaimBook.sol";
import {IFastTrack} from "../interfaces/IFastTrack.sol";
import {IPolicyBook} from "../interfaces/IPolicyBook.sol";
import {IProductBook} from "../interfaces/IProductBook.sol";
import {
    Assessment,
    FastTrackTerms,
    Model,
    ModelState,
    NamedModel,
    PoolCap,
    Purse,
    Track
} from "../types/AssessmentTypes.sol";
import {ClaimFlags} from "../types/ClaimFlags.sol";
import {ClaimPhase, Decision, FiledClaim, Payee} from "../types/ClaimTypes.sol";
import {ClaimId} from "../types/Ids.sol";
import {PolicyMarks} from "../types/PolicyMarks.sol";
import {ClaimCover} from "../types/PolicyTypes.sol";
import {AssessmentSigning} from "./AssessmentSigning.sol";
import {Draws} from "./Draws.sol";

/// @title FastTrack
/// @notice Small clean claims are paid in full on a signed assessment.
/// @dev Owns models by line, daily caps by pool and the secrets of the draw. Never denies and never pays a part: it decides
/// every item as claimed or reverts, and then the claim is where it was (CLM-7). Trusts a model's signer for the score, and
/// for the draw until the secret of the day is out. The first models and caps stand in the constructor: nothing is sold then.
/// Upholds ACC-2 and CLM-7.
contract FastTrack is IFastTrack, AccessManaged, EIP712 {
    using Draws for Draws.Book;
    using Draws for Track;

    /// @dev One slot.
    struct Proposal {
        address proposer;
        uint40 fromAt;
    }

    /// @dev What the gates of one claim share.
    struct Case {
        ClaimId claimId;
        uint40 filedAt;
        uint96 reservedAssets;
        uint96 expectedAssets;
        ClaimCover cover;
        FastTrackTerms terms;
        Model model;
    }

    uint40 private constant ASSESSMENT_PERIOD = 1 days;
    uint40 private constant APPROVAL_PERIOD = 7 days;
    uint40 private constant YEAR = 365 days;
    uint16 private constant WHOLE_BPS = 10_000;

    IClaimBook public immutable claimBook;
    IPolicyBook public immutable policyBook;
    IProductBook public immutable productBook;
    /// @inheritdoc IFastTrack
    uint40 public immutable changeDelay;

    mapping(bytes32 line => mapping(bytes32 modelHash => Model)) private _models;
    mapping(address pool => Purse) private _purses;
    Draws.Book private _draws;
    mapping(bytes32 proposalHash => Proposal) private _proposals;

    constructor(
        address authority,
        IClaimBook claimBook_,
        IPolicyBook policyBook_,
        IProductBook productBook_,
        uint40 changeDelay_,
        NamedModel[] memory models,
        PoolCap[] memory caps
    ) AccessManaged(authority) EIP712("Makewhole FastTrack", "1") {
        claimBook = claimBook_;
        policyBook = policyBook_;
        productBook = productBook_;
        changeDelay = changeDelay_;
        _draws.start();
        for (uint256 i = 0; i < models.length; ++i) {
            _requireModel(models[i].line, models[i].modelHash, models[i].model);
            _register(models[i].line, models[i].modelHash, models[i].model, address(0));
        }
        for (uint256 i = 0; i < caps.length; ++i) {
            _setCap(caps[i].pool, caps[i].capAssets, address(0));
        }
    }

    /* APPROVING */

    /// @inheritdoc IFastTrack
    function approveClaim(
        FiledClaim calldata filed,
        Assessment calldata assessment,
        bytes calldata signature
    ) external returns (uint96 payableAssets) {
        Track memory track_ = _draws.track;
        track_.requireRunning();
        Case memory case_ = _openCase(filed, assessment);
        bytes32 digest = _requireSigned(case_, filed, assessment, signature);
        _requireSmall(case_, filed.flags, assessment.scoreBps);
        _requireSettled(case_);
        _draws.requireUndrawn(track_, case_.claimId, case_.filedAt, assessment.draw, case_.model.drawBps);
        uint96 spentAssets = _spend(case_);
        emit ClaimFastTracked({
            claimId: case_.claimId,
            signer: case_.model.signer,
            submitter: msg.sender,
            line: case_.terms.line,
            pool: case_.terms.pool,
            assessment: assessment,
            payableAssets: case_.expectedAssets,
            spentAssets: spentAssets
        });

        payableAssets = _decide(case_, filed, assessment.caseHead, digest);
    }

    /* DRAWS */

    /// @inheritdoc IFastTrack
    function commitDraws(bytes32[] calldata commitments) external restricted {
        (uint32 fromDay, uint32 untilDay) = _draws.commit(commitments);
        emit DrawsCommitted(fromDay, untilDay, commitments, msg.sender);
    }

    /// @inheritdoc IFastTrack
    function revealDraw(bytes32 secret) external {
        uint32 day = _draws.reveal(secret);
        emit DrawRevealed(day, secret, msg.sender);
    }

    /// @inheritdoc IFastTrack
    function exposeDraw(Assessment calldata assessment, bytes calldata signature) external {
        ClaimId claimId = assessment.claimId;
        (, uint40 filedAt, , ) = IAssessedClaims(address(claimBook)).standingOf(claimId);
        uint32 day = Draws.dayOf(filedAt);
        bytes32 secret = _draws.secrets[day];
        require(secret != 0, DrawSecretUnknown(day));
        bytes32 line = productBook.lineOf(policyBook.claimCoverOf(claimId.policyOf()).versionId);
        Model memory model = _liveModel(line, assessment.modelHash);
        _requireSignature(model.signer, assessment, signature);
        bytes32 trueDraw = Draws.drawBy(secret, claimId);
        require(assessment.draw != trueDraw, DrawTrue(claimId, trueDraw));

        _draws.track.halted = true;
        emit DrawExposed({
            claimId: claimId,
            signer: model.signer,
            line: line,
            modelHash: assessment.modelHash,
            saidDraw: assessment.draw,
            trueDraw: trueDraw,
            by: msg.sender
        });
    }

    /* MODELS AND CAPS */

    /// @inheritdoc IFastTrack
    function proposeModel(bytes32 line, bytes32 modelHash, Model calldata model) external restricted {
        _requireModel(line, modelHash, model);
        (uint40 fromAt, uint40 untilAt) = _propose(_hashOfModel(line, modelHash, model));
        emit ModelProposed(line, modelHash, model, msg.sender, fromAt, untilAt);
    }

    /// @inheritdoc IFastTrack
    function approveModel(bytes32 line, bytes32 modelHash, Model calldata model) external restricted {
        address proposer = _approve(_hashOfModel(line, modelHash, model), this.proposeModel.selector);
        _register(line, modelHash, model, proposer);
    }

    /// @inheritdoc IFastTrack
    function stopModel(bytes32 line, bytes32 modelHash, bytes32 reasonsHash) external restricted {
        _liveModel(line, modelHash);
        require(reasonsHash != 0, TrackReasonsMissing());

        _models[line][modelHash].state = ModelState.Stopped;
        emit ModelStopped(line, modelHash, msg.sender, reasonsHash);
    }

    /// @inheritdoc IFastTrack
    function proposeDailyCap(address pool, uint96 capAssets) external restricted {
        (uint40 fromAt, uint40 untilAt) = _propose(_hashOfCap(pool, capAssets));
        emit DailyCapProposed(pool, capAssets, msg.sender, fromAt, untilAt);
    }

    /// @inheritdoc IFastTrack
    function approveDailyCap(address pool, uint96 capAssets) external restricted {
        address proposer = _approve(_hashOfCap(pool, capAssets), this.proposeDailyCap.selector);
        _setCap(pool, capAssets, proposer);
    }

    /* HALTING */

    /// @inheritdoc IFastTrack
    function haltTrack(bytes32 reasonsHash) external restricted {
        require(!_draws.track.halted, FastTrackHalted());
        require(reasonsHash != 0, TrackReasonsMissing());

        _draws.track.halted = true;
        emit TrackHalted(msg.sender, reasonsHash);
    }

    /// @inheritdoc IFastTrack
    function proposeRestart(bytes32 reasonsHash) external restricted {
        require(reasonsHash != 0, TrackReasonsMissing());
        (uint40 fromAt, uint40 untilAt) = _propose(_hashOfRestart(reasonsHash));
        emit RestartProposed(reasonsHash, msg.sender, fromAt, untilAt);
    }

    /// @inheritdoc IFastTrack
    function approveRestart(bytes32 reasonsHash) external restricted {
        address proposer = _approve(_hashOfRestart(reasonsHash), this.proposeRestart.selector);
        uint32 fromDay = _draws.restart();
        emit TrackRestarted(reasonsHash, fromDay, proposer, msg.sender);
    }

    /* READING */

    /// @inheritdoc IFastTrack
    function modelOf(bytes32 line, bytes32 modelHash) external view returns (Model memory) {
        return _models[line][modelHash];
    }

    /// @inheritdoc IFastTrack
    function purseOf(address pool) external view returns (Purse memory) {
        return _purses[pool];
    }

    /// @inheritdoc IFastTrack
    function track() external view returns (Track memory) {
        return _draws.track;
    }

    /// @inheritdoc IFastTrack
    function drawOf(uint32 day) external view returns (bytes32 commitment, bytes32 secret) {
        return (_draws.commitments[day], _draws.secrets[day]);
    }

    /// @inheritdoc IFastTrack
    function digestOf(Assessment calldata assessment) external view returns (bytes32) {
        return AssessmentSigning.digestOf(assessment, _domainSeparatorV4());
    }

    /* APPROVING, PRIVATE */

    /// @dev The assessment must be of the claim as it stands: whatever was entered since was not assessed.
    function _openCase(
        FiledClaim calldata filed,
        Assessment calldata assessment
    ) private view returns (Case memory case_) {
        ClaimId claimId = assessment.claimId;
        uint40 latest = uint40(block.timestamp) + ASSESSMENT_PERIOD;
        uint40 expiresAt = assessment.expiresAt;
        bool current = block.timestamp <= expiresAt && expiresAt <= latest;
        require(current, AssessmentExpired(claimId, expiresAt, latest));
        ClaimPhase phase;
        bytes32 caseHead;
        (phase, case_.filedAt, case_.reservedAssets, caseHead) = IAssessedClaims(address(claimBook)).standingOf(
            claimId
        );
        require(assessment.caseHead == caseHead, AssessmentHeadStale(claimId, assessment.caseHead, caseHead));
        require(phase == ClaimPhase.Filed, FastTrackClaimNotOpen(claimId, phase));

        case_.claimId = claimId;
        case_.expectedAssets = filed.expectedAssets;
        case_.cover = policyBook.claimCoverOf(claimId.policyOf());
        case_.terms = IAssessedProducts(address(productBook)).fastTrackTermsOf(case_.cover.versionId, address(this));
        require(case_.terms.pinned, IClaimBook.ClaimAdjudicatorNotPinned(claimId, address(this)));
    }

    /// @dev Nobody assesses for themselves (ACC-2). The holder is asked again once the book says who it is.
    function _requireSigned(
        Case memory case_,
        FiledClaim calldata filed,
        Assessment calldata assessment,
        bytes calldata signature
    ) private view returns (bytes32 digest) {
        case_.model = _liveModel(case_.terms.line, assessment.modelHash);
        digest = _requireSignature(case_.model.signer, assessment, signature);
        Payee[] calldata payees = filed.filing.payees;
        _requireStranger(case_, filed.filedBy);
        for (uint256 i = 0; i < payees.length; ++i) {
            _requireStranger(case_, payees[i].to);
        }
    }

    function _requireSmall(Case memory case_, uint8 flags, uint16 scoreBps) private pure {
        ClaimId claimId = case_.claimId;
        uint96 expectedAssets = case_.expectedAssets;
        FastTrackTerms memory terms = case_.terms;
        require(flags & ClaimFlags.OUT_OF_TERMS == 0, FastTrackOutOfTerms(claimId));
        // To close a claim with nothing is to deny it, whatever one calls it.
        require(expectedAssets > 0, FastTrackNothingDue(claimId));
        bool small = expectedAssets <= terms.limitAssets;
        require(small, FastTrackAboveLimit(claimId, expectedAssets, terms.limitAssets));
        require(scoreBps < terms.scoreBps, FastTrackScoreTooHigh(claimId, scoreBps, terms.scoreBps));
        uint96 reservedAssets = case_.reservedAssets;
        require(reservedAssets >= expectedAssets, FastTrackReserveShort(claimId, reservedAssets, expectedAssets));
    }

    /// @dev Numbers of a policy's claims follow their times, so the one that would be too many is the only one to look at.
    function _requireSettled(Case memory case_) private view {
        ClaimId claimId = case_.claimId;
        uint40 agedAt = case_.cover.waitingFrom + uint40(case_.model.minAgeDays) * 1 days;
        require(case_.filedAt >= agedAt, FastTrackPolicyTooYoung(claimId, case_.filedAt, agedAt));
        uint16 claimCount = case_.cover.claimCount;
        uint8 limit = case_.model.maxYearClaims;
        if (claimCount <= limit) return;
        (, uint40 filedAt, , ) = IAssessedClaims(address(claimBook)).standingOf(
            claimId.policyOf().claimOn(claimCount - limit)
        );
        uint40 clearAt = filedAt + YEAR;
        require(block.timestamp >= clearAt, FastTrackTooManyClaims(claimId, limit, clearAt));
    }

    function _spend(Case memory case_) private returns (uint96 spentAssets) {
        Purse memory purse = _purses[case_.terms.pool];
        uint32 today = Draws.dayOf(uint40(block.timestamp));
        uint256 spent = uint256(purse.day == today ? purse.spentAssets : 0) + case_.expectedAssets;
        require(spent <= purse.capAssets, FastTrackCapReached(case_.claimId, spent, purse.capAssets));
        spentAssets = uint96(spent);
        (purse.spentAssets, purse.day) = (spentAssets, today);
        _purses[case_.terms.pool] = purse;
    }

    /// @dev Every item as claimed, decided by nobody: of such a decision the book refuses any cut. What it weighs must be
    /// what the filing was expected to cost; a coverage still waiting, or a limit others have used since, is for people.
    function _decide(
        Case memory case_,
        FiledClaim calldata filed,
        bytes32 seenHead,
        bytes32 digest
    ) private returns (uint96 payableAssets) {
        Decision memory decision;
        decision.assessments = Settlement.asClaimed(filed.filing.items);
        decision.rationaleHash = digest;
        decision.seenHead = seenHead;
        address claimant;
        (payableAssets, , claimant, ) = claimBook.decide(case_.claimId, filed, decision);
        _requireStranger(case_, claimant);
        if (filed.filing.payees.length == 0) _requireUnnamed(case_);
        uint96 expectedAssets = case_.expectedAssets;
        bool inFull = payableAssets == expectedAssets;
        require(inFull, FastTrackNotInFull(case_.claimId, payableAssets, expectedAssets));
    }

    /// @dev Where the filing names nobody, those whom the policy names are paid.
    function _requireUnnamed(Case memory case_) private view {
        if (!PolicyMarks.has(case_.cover.marks, PolicyMarks.PAYEES)) return;
        (address beneficiary, Payee[] memory lossPayees) = policyBook.namedPayeesOf(case_.claimId.policyOf());
        _requireStranger(case_, beneficiary);
        for (uint256 i = 0; i < lossPayees.length; ++i) {
            _requireStranger(case_, lossPayees[i].to);
        }
    }

    function _requireStranger(Case memory case_, address party) private pure {
        address signer = case_.model.signer;
        require(party != signer, FastTrackOwnCause(case_.claimId, signer));
    }

    function _requireSignature(
        address signer,
        Assessment calldata assessment,
        bytes calldata signature
    ) private view returns (bytes32 digest) {
        digest = AssessmentSigning.digestOf(assessment, _domainSeparatorV4());
        bool signed = AssessmentSigning.isSigned(signer, digest, signature);
        require(signed, AssessmentSignatureInvalid(assessment.claimId, signer));
    }

    function _liveModel(bytes32 line, bytes32 modelHash) private view returns (Model memory model) {
        model = _models[line][modelHash];
        require(model.state == ModelState.Live, AssessmentModelNotLive(line, modelHash));
    }

    /* TWO PEOPLE, PRIVATE */

    function _propose(bytes32 proposalHash) private returns (uint40 fromAt, uint40 untilAt) {
        _requirePersonal();
        fromAt = uint40(block.timestamp) + changeDelay;
        untilAt = fromAt + APPROVAL_PERIOD;
        _proposals[proposalHash] = Proposal({proposer: msg.sender, fromAt: fromAt});
    }

    function _approve(bytes32 proposalHash, bytes4 asked) private returns (address proposer) {
        _requirePersonal();
        Proposal memory proposal = _proposals[proposalHash];
        proposer = proposal.proposer;
        bool fresh = proposer != address(0) && block.timestamp <= proposal.fromAt + APPROVAL_PERIOD;
        require(fresh, TrackChangeNotProposed(proposalHash));
        require(block.timestamp >= proposal.fromAt, TrackChangeTooEarly(proposalHash, proposal.fromAt));
        require(proposer != msg.sender, TrackNeedsTwoPeople(msg.sender));
        Makers.requireSeated(authority(), proposer, asked);
        delete _proposals[proposalHash];
    }

    /// @dev A stopped model that is approved again counts again, with the thresholds it was approved with.
    function _register(bytes32 line, bytes32 modelHash, Model memory model, address proposer) private {
        model.state = ModelState.Live;
        _models[line][modelHash] = model;
        address approver = proposer == address(0) ? address(0) : msg.sender;
        emit ModelRegistered(line, modelHash, model, proposer, approver);
    }

    /// @dev What was spent today stays spent.
    function _setCap(address pool, uint96 capAssets, address proposer) private {
        _purses[pool].capAssets = capAssets;
        emit DailyCapSet(pool, capAssets, proposer, proposer == address(0) ? address(0) : msg.sender);
    }

    function _requireModel(bytes32 line, bytes32 modelHash, Model memory model) private pure {
        require(line != 0, ModelInvalid(line, modelHash, "line"));
        require(modelHash != 0, ModelInvalid(line, modelHash, "modelHash"));
        require(model.signer != address(0), ModelInvalid(line, modelHash, "signer"));
        require(model.maxYearClaims > 0, ModelInvalid(line, modelHash, "maxYearClaims"));
        // An audit sample is all that ever shows what a model lets through.
        bool audited = model.drawBps > 0 && model.drawBps <= WHOLE_BPS;
        require(audited, ModelInvalid(line, modelHash, "drawBps"));
        require(model.state == ModelState.Live, ModelInvalid(line, modelHash, "state"));
    }

    function _hashOfModel(bytes32 line, bytes32 modelHash, Model calldata model) private pure returns (bytes32) {
        return keccak256(abi.encode("model", line, modelHash, model));
    }

    function _hashOfCap(address pool, uint96 capAssets) private pure returns (bytes32) {
        return keccak256(abi.encode("cap", pool, capAssets));
    }

    function _hashOfRestart(bytes32 reasonsHash) private pure returns (bytes32) {
        return keccak256(abi.encode("restart", reasonsHash));
    }

    /// @dev Through the manager's `execute` one person could be two callers.
    function _requirePersonal() private view {
        require(msg.sender != authority(), TrackCallerIsManager(msg.sender));
    }
}
