// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {AccessManaged} from "@openzeppelin/contracts/access/manager/AccessManaged.sol";
import {IAccessManager} from "@openzeppelin/contracts/access/manager/IAccessManager.sol";
import {Roles} from "../access/Roles.sol";
import {Authority, IAdjusterDesk} from "../interfaces/IAdjusterDesk.sol";
import {IClaimBook} from "../interfaces/IClaimBook.sol";
import {IDisputeDesk} from "../interfaces/IDisputeDesk.sol";
import {IPolicyBook} from "../interfaces/IPolicyBook.sol";
import {IProductBook} from "../interfaces/IProductBook.sol";
import {Decision, FiledClaim, Notice, Payee, ReserveRevision} from "../types/ClaimTypes.sol";
import {ClaimId} from "../types/Ids.sol";

/// @title AdjusterDesk
/// @notice Where people decide claims: limits by line, a second seat above them, no one in their own cause.
/// @dev Owns authority limits, proposals, declared interests and who has a claim on the desk. Never touches money and
/// never judges a claim's arithmetic: the ClaimBook does. Upholds ACC-2 and CLM-7.
contract AdjusterDesk is AccessManaged, IAdjusterDesk {
    /// @dev One slot: all that a decision asks about whoever signs it. `interestCount` is the adjuster's in every line, so
    /// that nobody is asked for interests who declared none.
    struct Seat {
        uint96 payAssets;
        uint96 cutAssets;
        uint32 interestCount;
    }

    IClaimBook public immutable claimBook;
    IPolicyBook public immutable policyBook;
    IProductBook public immutable productBook;

    IAccessManager private immutable _manager;

    mapping(address adjuster => mapping(bytes32 line => Seat)) private _seats;
    mapping(address adjuster => bytes32[]) private _lines;
    mapping(address adjuster => uint32) private _interestCounts;
    mapping(address adjuster => mapping(address party => bool)) private _interests;
    mapping(ClaimId claimId => mapping(bytes32 decisionHash => address)) private _proposers;
    mapping(ClaimId claimId => address) private _assignees;

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
    ) AccessManaged(authority_) {
        _manager = IAccessManager(authority_);
        claimBook = claimBook_;
        policyBook = policyBook_;
        productBook = productBook_;
    }

    /* CASELOAD */

    /// @inheritdoc IAdjusterDesk
    function assign(ClaimId claimId, address adjuster) external restrictedTo(Roles.ADJUSTER) {
        address current = _assignees[claimId];
        bool free = current == address(0) || current == msg.sender || !_isAdjuster(current);
        require(free, ClaimNotAssignedTo(claimId, msg.sender));
        require(_isAdjuster(adjuster), AccessManagedUnauthorized(adjuster));
        claimBook.claimantOf(claimId);

        _assignees[claimId] = adjuster;
        emit ClaimAssigned(claimId, adjuster, msg.sender);
    }

    /// @inheritdoc IAdjusterDesk
    function release(ClaimId claimId) external {
        require(_assignees[claimId] == msg.sender, ClaimNotAssignedTo(claimId, msg.sender));

        delete _assignees[claimId];
        emit ClaimReleased(claimId, msg.sender, msg.sender);
    }

    /// @inheritdoc IAdjusterDesk
    function declareInterest(address party, bool declared) external {
        if (_interests[msg.sender][party] != declared) {
            _interests[msg.sender][party] = declared;
            uint32 count = declared ? _interestCounts[msg.sender] + 1 : _interestCounts[msg.sender] - 1;
            _countInterests(msg.sender, count);
        }
        emit InterestDeclared(msg.sender, party, declared);
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
    function attestRequest(
        ClaimId claimId,
        bytes32 listHash,
        uint40 deliveredAt
    ) external restrictedTo(Roles.ATTESTOR) {
        _requireStranger(claimId);
        claimBook.requestDocuments(claimId, msg.sender, listHash, deliveredAt);
    }

    /// @inheritdoc IAdjusterDesk
    function reviseReserve(
        ClaimId claimId,
        FiledClaim calldata filed,
        ReserveRevision calldata revision
    ) external restrictedTo(Roles.SENIOR_ADJUSTER) {
        require(revision.by == address(0), DecisionPersonsPreset(revision.by, address(0)));
        _requireNoConflict(claimId, filed, claimBook.claimantOf(claimId), msg.sender, true);
        ReserveRevision memory signed = revision;
        signed.by = msg.sender;
        claimBook.reviseReserve(claimId, filed, signed);
    }

    /// @inheritdoc IAdjusterDesk
    function advance(ClaimId claimId, FiledClaim calldata filed, uint96 assets) external restrictedTo(Roles.ADJUSTER) {
        _requireNoConflict(claimId, filed, claimBook.claimantOf(claimId), msg.sender, true);
        claimBook.advance(claimId, filed, assets, msg.sender);
        _requireAuthority(claimId, claimBook.claimOf(claimId).paidAssets);
    }

    /* DECIDING */

    /// @inheritdoc IAdjusterDesk
    function decide(
        ClaimId claimId,
        FiledClaim calldata filed,
        Decision calldata decision
    ) external restrictedTo(Roles.ADJUSTER) returns (uint96 payableAssets) {
        _requireEmptySeats(decision);
        Decision memory signed = decision;
        signed.decidedBy = msg.sender;
        (payableAssets, ) = _decide(claimId, filed, signed);
    }

    /// @inheritdoc IAdjusterDesk
    function propose(
        ClaimId claimId,
        FiledClaim calldata filed,
        Decision calldata decision
    ) external restrictedTo(Roles.ADJUSTER) returns (bytes32 decisionHash) {
        _requireEmptySeats(decision);
        _requireNoConflict(claimId, filed, claimBook.claimantOf(claimId), msg.sender, true);
        Decision memory signed = decision;
        signed.decidedBy = msg.sender;
        (uint96 payableAssets, ) = claimBook.weigh(claimId, filed, signed);

        decisionHash = keccak256(abi.encode(claimId, decision));
        _proposers[claimId][decisionHash] = msg.sender;
        emit DecisionProposed(claimId, msg.sender, decisionHash, decision, payableAssets);
    }

    /// @inheritdoc IAdjusterDesk
    function withdrawProposal(ClaimId claimId, bytes32 decisionHash) external {
        address proposer = _proposers[claimId][decisionHash];
        require(proposer != address(0), ProposalUnknown(claimId, decisionHash));
        require(proposer == msg.sender, ProposalNotYours(claimId, msg.sender));

        delete _proposers[claimId][decisionHash];
        emit ProposalWithdrawn(claimId, msg.sender, decisionHash);
    }

    /// @inheritdoc IAdjusterDesk
    /// @dev The first seat is asked for conflicts again: one may have been declared since the proposal.
    function approve(
        ClaimId claimId,
        FiledClaim calldata filed,
        Decision calldata decision
    ) external restrictedTo(Roles.SENIOR_ADJUSTER) returns (uint96 payableAssets) {
        _requireEmptySeats(decision);
        bytes32 decisionHash = keccak256(abi.encode(claimId, decision));
        address proposer = _proposers[claimId][decisionHash];
        bool stands = proposer != address(0) && _isAdjuster(proposer);
        require(stands, ProposalUnknown(claimId, decisionHash));
        require(proposer != msg.sender, AdjusterNeedsSecondPerson(claimId, msg.sender));

        delete _proposers[claimId][decisionHash];
        Decision memory signed = decision;
        signed.decidedBy = proposer;
        signed.approvedBy = msg.sender;
        address claimant;
        (payableAssets, claimant) = _decide(claimId, filed, signed);
        _requireNoConflict(claimId, filed, claimant, proposer, true);
        emit DecisionApproved(claimId, proposer, msg.sender, decisionHash, payableAssets);
    }

    /* DISAGREEING */

    /// @inheritdoc IAdjusterDesk
    function improve(ClaimId claimId, uint96 statedAssets) external restrictedTo(Roles.ADJUSTER) {
        _requireStranger(claimId);
        _requireNoPayee(claimId, claimBook.payeesOf(claimId));
        _requireAuthority(claimId, statedAssets);
        claimBook.improve(claimId, statedAssets, msg.sender);
    }

    /// @inheritdoc IAdjusterDesk
    function submitEvidence(ClaimId claimId, bytes32 commitment) external restrictedTo(Roles.ADJUSTER) {
        _requireStranger(claimId);
        IDisputeDesk(claimBook.disputeDesk()).submitEvidence(claimId, commitment);
    }

    /* AUTHORITY */

    /// @inheritdoc IAdjusterDesk
    function grantAuthority(address adjuster, bytes32 line, Authority calldata authority_) external restricted {
        Seat storage seat = _seats[adjuster][line];
        if (!_hasLine(adjuster, line)) _lines[adjuster].push(line);
        (seat.payAssets, seat.cutAssets) = (authority_.payAssets, authority_.cutAssets);
        seat.interestCount = _interestCounts[adjuster];
        emit AuthoritySet(adjuster, line, authority_.payAssets, authority_.cutAssets);
    }

    /* READING */

    /// @inheritdoc IAdjusterDesk
    function authorityOf(address adjuster, bytes32 line) external view returns (Authority memory) {
        Seat storage seat = _seats[adjuster][line];
        return Authority({payAssets: seat.payAssets, cutAssets: seat.cutAssets});
    }

    /// @inheritdoc IAdjusterDesk
    function proposerOf(ClaimId claimId, bytes32 decisionHash) external view returns (address) {
        return _proposers[claimId][decisionHash];
    }

    /// @inheritdoc IAdjusterDesk
    function decisionHashOf(ClaimId claimId, Decision calldata decision) external pure returns (bytes32) {
        return keccak256(abi.encode(claimId, decision));
    }

    /// @inheritdoc IAdjusterDesk
    function hasInterest(address adjuster, address party) external view returns (bool) {
        return _interests[adjuster][party];
    }

    /// @inheritdoc IAdjusterDesk
    function assigneeOf(ClaimId claimId) external view returns (address) {
        return _assignees[claimId];
    }

    /* PRIVATE */

    /// @dev The book decides; the whole of it is refused if the caller is in conflict or it reaches beyond their authority.
    /// The book's answer saves asking everybody twice.
    function _decide(
        ClaimId claimId,
        FiledClaim calldata filed,
        Decision memory decision
    ) private returns (uint96 payableAssets, address claimant) {
        uint96 cutAssets;
        bytes32 line;
        (payableAssets, cutAssets, claimant, line) = claimBook.decide(claimId, filed, decision);
        Seat memory limit = _seats[msg.sender][line];
        _requireNoConflict(claimId, filed, claimant, msg.sender, limit.interestCount > 0);
        require(
            payableAssets <= limit.payAssets && cutAssets <= limit.cutAssets,
            AdjusterAuthorityExceeded({
                claimId: claimId,
                adjuster: msg.sender,
                payAssets: payableAssets,
                payLimit: limit.payAssets,
                cutAssets: cutAssets,
                cutLimit: limit.cutAssets
            })
        );
    }

    /// @dev Claimant, filer and every payee; what one declared an interest in counts as oneself.
    /// @param interested whether the adjuster may have declared any
    function _requireNoConflict(
        ClaimId claimId,
        FiledClaim calldata filed,
        address claimant,
        address adjuster,
        bool interested
    ) private view {
        _requireNotParty(claimId, adjuster, claimant, interested);
        if (filed.filedBy != claimant) _requireNotParty(claimId, adjuster, filed.filedBy, interested);
        Payee[] calldata payees = filed.filing.payees;
        for (uint256 i = 0; i < payees.length; ++i) {
            address to = payees[i].to;
            if (to != claimant) _requireNotParty(claimId, adjuster, to, interested);
        }
    }

    /// @dev Nobody handles a claim of their own, or of whom they declared an interest in.
    function _requireStranger(ClaimId claimId) private view {
        _requireNotParty(claimId, msg.sender, claimBook.claimantOf(claimId), true);
    }

    function _requireNoPayee(ClaimId claimId, Payee[] memory payees) private view {
        for (uint256 i = 0; i < payees.length; ++i) {
            _requireNotParty(claimId, msg.sender, payees[i].to, true);
        }
    }

    /// @dev A payment without a cut.
    function _requireAuthority(ClaimId claimId, uint96 payableAssets) private view {
        bytes32 line = productBook.lineOf(policyBook.claimCoverOf(claimId.policyOf()).versionId);
        Seat memory limit = _seats[msg.sender][line];
        require(
            payableAssets <= limit.payAssets,
            AdjusterAuthorityExceeded({
                claimId: claimId,
                adjuster: msg.sender,
                payAssets: payableAssets,
                payLimit: limit.payAssets,
                cutAssets: 0,
                cutLimit: limit.cutAssets
            })
        );
    }

    function _requireNotParty(ClaimId claimId, address adjuster, address party, bool interested) private view {
        bool free = adjuster != party && !(interested && _interests[adjuster][party]);
        require(free, AdjusterInConflict(claimId, adjuster, party));
    }

    /// @dev The count stands beside every authority of the adjuster; there is one for each line of business.
    function _countInterests(address adjuster, uint32 count) private {
        _interestCounts[adjuster] = count;
        bytes32[] storage lines = _lines[adjuster];
        for (uint256 i = 0; i < lines.length; ++i) {
            _seats[adjuster][lines[i]].interestCount = count;
        }
    }

    function _hasLine(address adjuster, bytes32 line) private view returns (bool) {
        bytes32[] storage lines = _lines[adjuster];
        for (uint256 i = 0; i < lines.length; ++i) {
            if (lines[i] == line) return true;
        }
        return false;
    }

    /// @dev Two people agree on what was found, not on who signs: the seats are empty when it is hashed.
    function _requireEmptySeats(Decision calldata decision) private pure {
        bool empty = decision.decidedBy == address(0) && decision.approvedBy == address(0);
        require(empty, DecisionPersonsPreset(decision.decidedBy, decision.approvedBy));
    }

    function _isAdjuster(address person) private view returns (bool isMember) {
        (isMember, ) = _manager.hasRole(Roles.ADJUSTER, person);
    }
}
