// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {AccessManaged} from "@openzeppelin/contracts/access/manager/AccessManaged.sol";
import {IAccessManager} from "@openzeppelin/contracts/access/manager/IAccessManager.sol";
import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {Roles} from "../access/Roles.sol";
import {
    Authority,
    AuthorityKind,
    DocumentRequest,
    IAdjusterDesk,
    Reach,
    SeatSignature
} from "../interfaces/IAdjusterDesk.sol";
import {IClaimBook} from "../interfaces/IClaimBook.sol";
import {IDisputeDesk} from "../interfaces/IDisputeDesk.sol";
import {IPolicyBook} from "../interfaces/IPolicyBook.sol";
import {IProductBook} from "../interfaces/IProductBook.sol";
import {Decision, FiledClaim, Notice, ReserveRevision} from "../types/ClaimTypes.sol";
import {ClaimId, PolicyId} from "../types/Ids.sol";
import {Caseload} from "./Caseload.sol";
import {Conflicts} from "./Conflicts.sol";
import {Delegations} from "./Delegations.sol";
import {DecisionLimit, Delegation, DeskStore, Person, Proposal, Seat} from "./DeskStore.sol";
import {Documents} from "./Documents.sol";
import {ReasonRules} from "./ReasonRules.sol";
import {SeatSigning} from "./SeatSigning.sol";
import {Seats} from "./Seats.sol";

/// @title AdjusterDesk
/// @notice Where people decide claims: limits by line, a second seat above them, no one in their own cause.
/// @dev Owns authority limits, delegations, proposals, declared interests and who has a claim on the desk. Never touches
/// money and never judges a claim's arithmetic: the ClaimBook does. Upholds ACC-2 and CLM-7.
/// What is not on the way of every decision stands in linked libraries, which keep nothing of their own.
contract AdjusterDesk is AccessManaged, EIP712, IAdjusterDesk {
    using Conflicts for DeskStore;
    using Delegations for Seat;

    IClaimBook public immutable claimBook;
    IPolicyBook public immutable policyBook;
    IProductBook public immutable productBook;

    IAccessManager private immutable _manager;

    DeskStore private _store;

    /// @dev The same question that `restricted` asks, without the table between: these functions are for one role, in code.
    /// A member with an execution delay is refused, since nothing here can be scheduled.
    modifier restrictedTo(uint64 role) {
        (bool isMember, uint32 delay) = _manager.hasRole(role, msg.sender);
        require(isMember && delay == 0, AccessManagedUnauthorized(msg.sender));
        _;
    }

    constructor(
        address authority_,
        IClaimBook claimBook_,
        IPolicyBook policyBook_,
        IProductBook productBook_
    ) AccessManaged(authority_) EIP712("Makewhole AdjusterDesk", "1") {
        _manager = IAccessManager(authority_);
        claimBook = claimBook_;
        policyBook = policyBook_;
        productBook = productBook_;
    }

    /* CASELOAD */

    /// @inheritdoc IAdjusterDesk
    function assign(ClaimId claimId, address adjuster) external restrictedTo(Roles.ADJUSTER) {
        Caseload.assign(_store, _manager, claimBook, claimId, adjuster);
    }

    /// @inheritdoc IAdjusterDesk
    function release(ClaimId claimId) external {
        Caseload.release(_store, claimId);
    }

    /* HANDLING */

    /// @inheritdoc IAdjusterDesk
    function acknowledge(ClaimId claimId) external restrictedTo(Roles.ADJUSTER) {
        _requireStranger(claimId);
        claimBook.acknowledge(claimId, msg.sender);
    }

    /// @inheritdoc IAdjusterDesk
    function recordNotice(ClaimId claimId, Notice calldata notice) external restrictedTo(Roles.ADJUSTER) {
        _requireStranger(claimId);
        claimBook.recordNotice(claimId, msg.sender, notice);
    }

    /// @inheritdoc IAdjusterDesk
    function assignEvent(ClaimId claimId, bytes32 eventCode) external restrictedTo(Roles.ADJUSTER) {
        _requireStranger(claimId);
        claimBook.assignEvent(claimId, msg.sender, eventCode);
    }

    /// @inheritdoc IAdjusterDesk
    function extend(ClaimId claimId, bytes32 basis, bytes32 reasonsHash) external restrictedTo(Roles.ADJUSTER) {
        _requireStranger(claimId);
        claimBook.extend(claimId, msg.sender, basis, reasonsHash);
    }

    /// @inheritdoc IAdjusterDesk
    function requestDocuments(ClaimId claimId, bytes32 listHash) external restrictedTo(Roles.ADJUSTER) {
        _requireStranger(claimId);
        claimBook.requestDocuments(claimId, msg.sender, listHash, uint40(block.timestamp));
    }

    /// @inheritdoc IAdjusterDesk
    function requestDocumentsMany(
        DocumentRequest[] calldata requests
    ) external restrictedTo(Roles.ADJUSTER) returns (uint256 asked) {
        return Documents.requestMany(_store, claimBook, requests);
    }

    /// @inheritdoc IAdjusterDesk
    function attestRequest(
        ClaimId claimId,
        bytes32 listHash,
        uint40 deliveredAt
    ) external restrictedTo(Roles.ATTESTOR) {
        _requireStranger(claimId);
        claimBook.requestDocuments(claimId, msg.sender, listHash, deliveredAt);
    }

    /// @inheritdoc IAdjusterDesk
    function recordKnowledge(ClaimId claimId, uint40 knownAt, bytes32 basisHash) external restrictedTo(Roles.ADJUSTER) {
        _requireStranger(claimId);
        ReasonRules.recordKnowledge(_store, claimId, knownAt, basisHash);
    }

    /// @inheritdoc IAdjusterDesk
    function reviseReserve(
        ClaimId claimId,
        FiledClaim calldata filed,
        ReserveRevision calldata revision
    ) external restrictedTo(Roles.SENIOR_ADJUSTER) {
        require(revision.by == address(0), DecisionPersonsPreset(revision.by, address(0)));
        _requireFreeNow(claimId, filed, msg.sender);
        bool more = revision.determinedAssets > revision.reservedAssets;
        uint96 assets = more ? revision.determinedAssets : revision.reservedAssets;
        _requireAuthority(claimId, filed, AuthorityKind.Reserve, assets);
        ReserveRevision memory signed = revision;
        signed.by = msg.sender;
        claimBook.reviseReserve(claimId, filed, signed);
    }

    /// @inheritdoc IAdjusterDesk
    function advance(ClaimId claimId, FiledClaim calldata filed, uint96 assets) external restrictedTo(Roles.ADJUSTER) {
        _requireFreeNow(claimId, filed, msg.sender);
        claimBook.advance(claimId, filed, assets, msg.sender);
        _requireAuthority(claimId, filed, AuthorityKind.Advance, claimBook.claimOf(claimId).paidAssets);
    }

    /* DECIDING */

    /// @inheritdoc IAdjusterDesk
    function decide(
        ClaimId claimId,
        FiledClaim calldata filed,
        Decision calldata decision
    ) external restrictedTo(Roles.ADJUSTER) returns (uint96 payableAssets) {
        (payableAssets, ) = _decide(claimId, filed, decision, msg.sender, address(0));
    }

    /// @inheritdoc IAdjusterDesk
    function propose(
        ClaimId claimId,
        FiledClaim calldata filed,
        Decision calldata decision
    ) external restrictedTo(Roles.ADJUSTER) returns (bytes32 decisionHash) {
        Decision memory signed = _signedBy(claimId, filed, decision, msg.sender);
        (uint96 payableAssets, ) = claimBook.weigh(claimId, filed, signed);
        _requireFreeFor(claimId, filed, _claimantOf(claimId), msg.sender, true, payableAssets);

        decisionHash = keccak256(abi.encode(claimId, decision));
        Proposal memory proposal = Proposal({proposer: msg.sender, proposedAt: uint40(block.timestamp)});
        _store.proposals[claimId][decisionHash] = proposal;
        emit DecisionProposed(claimId, msg.sender, decisionHash, decision, payableAssets);
    }

    /// @inheritdoc IAdjusterDesk
    function withdrawProposal(ClaimId claimId, bytes32 decisionHash) external {
        SeatSigning.withdrawProposal(_store, claimId, decisionHash);
    }

    /// @inheritdoc IAdjusterDesk
    function approve(
        ClaimId claimId,
        FiledClaim calldata filed,
        Decision calldata decision
    ) external restrictedTo(Roles.SENIOR_ADJUSTER) returns (uint96 payableAssets) {
        bytes32 decisionHash = keccak256(abi.encode(claimId, decision));
        Proposal memory proposal = _store.proposals[claimId][decisionHash];
        address proposer = proposal.proposer;
        _requireEmptySeats(decision);
        require(_stands(proposal), ProposalUnknown(claimId, decisionHash));
        require(proposer != msg.sender, AdjusterNeedsSecondPerson(claimId, msg.sender));

        delete _store.proposals[claimId][decisionHash];
        payableAssets = _decideByTwo(claimId, filed, decision, proposer, msg.sender, proposal.proposedAt);
        emit DecisionApproved(claimId, proposer, msg.sender, decisionHash, payableAssets);
    }

    /// @inheritdoc IAdjusterDesk
    function decideSigned(
        ClaimId claimId,
        FiledClaim calldata filed,
        Decision calldata decision,
        SeatSignature calldata first,
        SeatSignature calldata second
    ) external returns (uint96 payableAssets) {
        require(first.seat != second.seat, AdjusterNeedsSecondPerson(claimId, second.seat));
        _requireApproved(claimId, decision, first, Roles.ADJUSTER);
        _requireApproved(claimId, decision, second, Roles.SENIOR_ADJUSTER);

        // When they signed is not known, only that it was lately.
        uint256 sinceAt = block.timestamp - SeatSigning.SIGNATURE_PERIOD;
        payableAssets = _decideByTwo(claimId, filed, decision, first.seat, second.seat, sinceAt);
        bytes32 decisionHash = keccak256(abi.encode(claimId, decision));
        emit DecisionProposed(claimId, first.seat, decisionHash, decision, payableAssets);
        emit DecisionApproved(claimId, first.seat, second.seat, decisionHash, payableAssets);
    }

    /// @inheritdoc IAdjusterDesk
    function voidSignatures() external {
        uint32 epoch = ++_store.people[msg.sender].epoch;
        emit SignaturesVoided(msg.sender, epoch);
    }

    /* DISAGREEING */

    /// @inheritdoc IAdjusterDesk
    function improve(ClaimId claimId, uint96 statedAssets) external restrictedTo(Roles.ADJUSTER) {
        _requireUnpaid(claimId, msg.sender);
        address lender = _lenderFor(claimId, AuthorityKind.Improve, statedAssets);
        if (lender != address(0)) _requireUnpaid(claimId, lender);
        claimBook.improve(claimId, statedAssets, msg.sender);
    }

    /// @inheritdoc IAdjusterDesk
    function submitEvidence(ClaimId claimId, bytes32 commitment) external restrictedTo(Roles.ADJUSTER) {
        _requireStranger(claimId);
        IDisputeDesk(claimBook.disputeDesk()).submitEvidence(claimId, commitment);
    }

    /* SEATS */

    /// @inheritdoc IAdjusterDesk
    function declareInterest(address party, bool declared) external {
        Seats.declare(_store, msg.sender, party, declared);
    }

    /// @inheritdoc IAdjusterDesk
    function declareInterestSigned(
        address adjuster,
        address party,
        bool declared,
        uint40 expiresAt,
        bytes calldata signature
    ) external {
        SeatSigning.useDeclaration({
            store: _store,
            domain: _domainSeparatorV4(),
            adjuster: adjuster,
            party: party,
            declared: declared,
            expiresAt: expiresAt,
            signature: signature
        });
        Seats.declare(_store, adjuster, party, declared);
    }

    /// @inheritdoc IAdjusterDesk
    function delegateAuthority(address delegate, uint40 fromAt, uint40 untilAt) external restrictedTo(Roles.ADJUSTER) {
        _requireAdjuster(delegate);
        Delegations.delegate(_store, delegate, fromAt, untilAt);
    }

    /// @inheritdoc IAdjusterDesk
    function endDelegation(address delegator, address delegate) external {
        Delegations.end(_store, delegator, delegate);
    }

    /// @inheritdoc IAdjusterDesk
    function grantAuthority(address adjuster, bytes32 line, Authority calldata authority_) external restricted {
        _requireAdjuster(adjuster);
        Seats.grant(_store, adjuster, line, authority_);
    }

    /* READING */

    /// @inheritdoc IAdjusterDesk
    function authorityOf(address adjuster, bytes32 line) external view returns (Authority memory) {
        return Seats.authorityOf(_store, adjuster, line);
    }

    /// @inheritdoc IAdjusterDesk
    function proposerOf(ClaimId claimId, bytes32 decisionHash) external view returns (address) {
        return _store.proposals[claimId][decisionHash].proposer;
    }

    /// @inheritdoc IAdjusterDesk
    function decisionHashOf(ClaimId claimId, Decision calldata decision) external pure returns (bytes32) {
        return keccak256(abi.encode(claimId, decision));
    }

    /// @inheritdoc IAdjusterDesk
    function approvalDigest(
        ClaimId claimId,
        Decision calldata decision,
        SeatSignature calldata signed,
        uint64 roleId
    ) external view returns (bytes32) {
        return SeatSigning.approvalDigest(_store, _manager, _domainSeparatorV4(), claimId, decision, signed, roleId);
    }

    /// @inheritdoc IAdjusterDesk
    function interestDigest(
        address adjuster,
        address party,
        bool declared,
        uint40 expiresAt
    ) external view returns (bytes32) {
        return SeatSigning.interestDigest(_store, _domainSeparatorV4(), adjuster, party, declared, expiresAt);
    }

    /// @inheritdoc IAdjusterDesk
    function signingOf(address adjuster) external view returns (uint32 epoch, uint32 declarations) {
        Person storage person = _store.people[adjuster];
        return (person.epoch, person.declarations);
    }

    /// @inheritdoc IAdjusterDesk
    function delegationOf(address delegator, address delegate) external view returns (uint40 fromAt, uint40 untilAt) {
        Delegation storage lent = _store.delegations[delegator][delegate];
        return (lent.fromAt, lent.untilAt);
    }

    /// @inheritdoc IAdjusterDesk
    function knownAtOf(PolicyId policyId) external view returns (uint40) {
        return _store.knownAt[policyId];
    }

    /// @inheritdoc IAdjusterDesk
    function hasInterest(address adjuster, address party) external view returns (bool) {
        return _store.interests[adjuster][party];
    }

    /// @inheritdoc IAdjusterDesk
    function hasServed(address person) external view returns (bool) {
        return _store.people[person].served;
    }

    /// @inheritdoc IAdjusterDesk
    function assigneeOf(ClaimId claimId) external view returns (address) {
        return _store.assignees[claimId];
    }

    /* PRIVATE */

    /// @dev The book decides; the whole of it is refused if whoever's authority carries it is in conflict or it reaches
    /// beyond that. The book's answer saves asking everybody twice.
    function _decide(
        ClaimId claimId,
        FiledClaim calldata filed,
        Decision calldata decision,
        address first,
        address second
    ) private returns (uint96 payableAssets, address claimant) {
        Decision memory signed = _signedBy(claimId, filed, decision, first);
        signed.approvedBy = second;
        address carrier = second == address(0) ? first : second;
        uint96 cutAssets;
        bytes32 line;
        (payableAssets, cutAssets, claimant, line) = claimBook.decide(claimId, filed, signed);
        DecisionLimit memory limit = _store.seats[carrier][line].limit;
        _requireFreeFor(claimId, filed, claimant, carrier, !limit.seated || limit.interestCount > 0, payableAssets);
        if (limit.seated && payableAssets <= limit.payAssets && cutAssets <= limit.cutAssets) {
            return (payableAssets, claimant);
        }
        Reach memory reach = Reach({
            claimId: claimId,
            line: line,
            kind: AuthorityKind.Decide,
            payAssets: payableAssets,
            cutAssets: cutAssets
        });
        address lender = _borrow(carrier, reach);
        _requireFreeFor(claimId, filed, claimant, lender, true, payableAssets);
    }

    /// @dev The first seat is asked for conflicts again: one may have been declared since.
    function _decideByTwo(
        ClaimId claimId,
        FiledClaim calldata filed,
        Decision calldata decision,
        address first,
        address second,
        uint256 sinceAt
    ) private returns (uint96 payableAssets) {
        address claimant;
        (payableAssets, claimant) = _decide(claimId, filed, decision, first, second);
        Person memory person = _store.people[first];
        _requireFreeFor(claimId, filed, claimant, first, person.interestCount > 0, payableAssets);
        if (person.tied) Delegations.requireApart(_store, claimId, first, second, sinceAt);
        if (!person.served) _store.people[first].served = true;
    }

    /// @dev Two people agree on what was found, not on who signs: the seats are empty when it is hashed.
    function _signedBy(
        ClaimId claimId,
        FiledClaim calldata filed,
        Decision calldata decision,
        address first
    ) private view returns (Decision memory signed) {
        _requireEmptySeats(decision);
        for (uint256 i = 0; i < decision.assessments.length; ++i) {
            if (decision.assessments[i].reason == 0) continue;
            _requireReasons(claimId, filed, decision);
            break;
        }
        signed = decision;
        signed.decidedBy = first;
    }

    function _requireReasons(ClaimId claimId, FiledClaim calldata filed, Decision calldata decision) private view {
        ReasonRules.Asked memory asked = ReasonRules.Asked(claimBook, policyBook, productBook);
        ReasonRules.requireHold(_store, asked, claimId, filed, decision);
    }

    /// @dev Nobody decides what pays them. Where the filing names nobody, those whom the policy names are paid.
    function _requireFree(
        ClaimId claimId,
        FiledClaim calldata filed,
        address claimant,
        address adjuster,
        bool interested
    ) private view {
        _store.requireFree(claimId, filed, claimant, adjuster, interested);
        if (filed.filing.payees.length == 0) _store.requireUnnamed(policyBook, claimId, claimant, adjuster);
    }

    /// @dev As {_requireFree} for a decision that comes to `payableAssets`. A refusal pays nobody: by naming every adjuster a
    /// claimant keeps none of them from refusing.
    function _requireFreeFor(
        ClaimId claimId,
        FiledClaim calldata filed,
        address claimant,
        address adjuster,
        bool interested,
        uint96 payableAssets
    ) private view {
        if (payableAssets > 0) return _requireFree(claimId, filed, claimant, adjuster, interested);
        _store.requireNotParty(claimId, adjuster, claimant, interested);
        _store.requireNotParty(claimId, adjuster, filed.filedBy, interested);
    }

    function _requireFreeNow(ClaimId claimId, FiledClaim calldata filed, address adjuster) private view {
        _requireFree(claimId, filed, _claimantOf(claimId), adjuster, true);
    }

    function _claimantOf(ClaimId claimId) private view returns (address) {
        return claimBook.claimantOf(claimId);
    }

    /// @dev As {_requireFree} where nobody brings the case file.
    function _requireUnpaid(ClaimId claimId, address adjuster) private view {
        Conflicts.requireUnpaid(_store, claimBook, policyBook, claimId, adjuster);
    }

    /// @dev Nobody handles a claim of their own, or of whom they declared an interest in.
    function _requireStranger(ClaimId claimId) private view {
        _store.requireNotParty(claimId, msg.sender, _claimantOf(claimId), true);
    }

    /// @dev Whose authority carries the act is as free as who does it.
    function _requireAuthority(ClaimId claimId, FiledClaim calldata filed, AuthorityKind kind, uint96 assets) private {
        address lender = _lenderFor(claimId, kind, assets);
        if (lender != address(0)) _requireFreeNow(claimId, filed, lender);
    }

    /// @dev Zero where the caller's own authority suffices.
    function _lenderFor(ClaimId claimId, AuthorityKind kind, uint96 assets) private returns (address lender) {
        bytes32 line = productBook.lineOf(policyBook.claimCoverOf(claimId.policyOf()).versionId);
        Reach memory reach = Reach({claimId: claimId, line: line, kind: kind, payAssets: assets, cutAssets: 0});
        if (!_store.seats[msg.sender][line].reaches(reach)) lender = _borrow(msg.sender, reach);
    }

    function _borrow(address adjuster, Reach memory reach) private returns (address lender) {
        lender = Delegations.lenderFor(_store, _manager, adjuster, reach);
        emit DelegatedAuthorityUsed(reach.claimId, adjuster, lender);
    }

    function _requireApproved(
        ClaimId claimId,
        Decision calldata decision,
        SeatSignature calldata signed,
        uint64 roleId
    ) private view {
        SeatSigning.requireApproved(_store, _manager, _domainSeparatorV4(), claimId, decision, signed, roleId);
    }

    function _requireEmptySeats(Decision calldata decision) private pure {
        bool empty = decision.decidedBy == address(0) && decision.approvedBy == address(0);
        require(empty, DecisionPersonsPreset(decision.decidedBy, decision.approvedBy));
    }

    /// @dev Whoever proposed holds the role without a break since then (T12).
    function _stands(Proposal memory proposal) private view returns (bool) {
        (uint48 since, , , ) = _manager.getAccess(Roles.ADJUSTER, proposal.proposer);
        return since != 0 && since <= proposal.proposedAt;
    }

    function _requireAdjuster(address person) private view {
        (bool isMember, ) = _manager.hasRole(Roles.ADJUSTER, person);
        require(isMember, AccessManagedUnauthorized(person));
    }
}
