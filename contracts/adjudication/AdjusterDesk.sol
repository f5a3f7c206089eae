// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {AccessManaged} from "@openzeppelin/contracts/access/manager/AccessManaged.sol";
import {IAccessManager} from "@openzeppelin/contracts/access/manager/IAccessManager.sol";
import {Roles} from "../access/Roles.sol";
import {Authority, IAdjusterDesk} from "../interfaces/IAdjusterDesk.sol";
import {Claim, IClaimBook} from "../interfaces/IClaimBook.sol";
import {IPolicyBook} from "../interfaces/IPolicyBook.sol";
import {IProductBook} from "../interfaces/IProductBook.sol";
import {ClaimFlags} from "../types/ClaimFlags.sol";
import {ClaimItem, Decision, ItemAssessment, Payee} from "../types/ClaimTypes.sol";
import {ClaimId} from "../types/Ids.sol";

/// @title AdjusterDesk
/// @notice Where people decide claims: limits by line, a second seat above them, no one in their own cause.
/// @dev Owns authority limits, proposals, declared interests and who has a claim on the desk. Never touches money and
/// never judges a claim's arithmetic: the ClaimBook does. Upholds ACC-2 and CLM-7.
contract AdjusterDesk is AccessManaged, IAdjusterDesk {
    IClaimBook public immutable claimBook;
    IPolicyBook public immutable policyBook;
    IProductBook public immutable productBook;

    mapping(address adjuster => mapping(bytes32 line => Authority)) private _authorities;
    mapping(address adjuster => mapping(address party => bool)) private _interests;
    mapping(ClaimId claimId => mapping(bytes32 decisionHash => address)) private _proposers;
    mapping(ClaimId claimId => address) private _assignees;

    constructor(address authority_, IClaimBook claimBook_, IPolicyBook policyBook_, IProductBook productBook_)
        AccessManaged(authority_)
    {
        claimBook = claimBook_;
        policyBook = policyBook_;
        productBook = productBook_;
    }

    /* CASELOAD */

    /// @inheritdoc IAdjusterDesk
    function assign(ClaimId claimId, address adjuster) external restricted {
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
        _interests[msg.sender][party] = declared;
        emit InterestDeclared(msg.sender, party, declared);
    }

    /* DECIDING */

    /// @inheritdoc IAdjusterDesk
    function decide(ClaimId claimId, ClaimItem[] calldata items, Payee[] calldata payees, Decision calldata decision)
        external
        restricted
        returns (uint96 payableAssets)
    {
        _requireNoConflict(claimId, payees, msg.sender);
        bytes32 decisionHash = _hashOf(claimId, decision);
        Decision memory signed = decision;
        signed.decidedBy = msg.sender;
        payableAssets = _decideWithin(claimId, items, payees, signed);
        emit DecisionMade(claimId, msg.sender, address(0), decisionHash, payableAssets);
    }

    /// @inheritdoc IAdjusterDesk
    function propose(ClaimId claimId, ClaimItem[] calldata items, Payee[] calldata payees, Decision calldata decision)
        external
        restricted
        returns (bytes32 decisionHash)
    {
        _requireNoConflict(claimId, payees, msg.sender);
        decisionHash = _hashOf(claimId, decision);
        bytes32 offered = keccak256(abi.encode(items, payees));
        bytes32 kept = claimBook.claimOf(claimId).filingHash;
        require(offered == kept, IClaimBook.ClaimFilingMismatch(claimId, offered, kept));
        uint96 payableAssets = claimBook.previewDecision(claimId, items, decision).payableAssets;

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
    /// @dev Both seats are asked for conflicts again: one may have been declared since the proposal.
    function approve(ClaimId claimId, ClaimItem[] calldata items, Payee[] calldata payees, Decision calldata decision)
        external
        restricted
        returns (uint96 payableAssets)
    {
        bytes32 decisionHash = _hashOf(claimId, decision);
        address proposer = _proposers[claimId][decisionHash];
        bool standing = proposer != address(0) && _isAdjuster(proposer);
        require(standing, ProposalUnknown(claimId, decisionHash));
        require(proposer != msg.sender, AdjusterNeedsSecondPerson(claimId, msg.sender));
        _requireNoConflict(claimId, payees, proposer);
        _requireNoConflict(claimId, payees, msg.sender);

        delete _proposers[claimId][decisionHash];
        Decision memory signed = decision;
        signed.decidedBy = proposer;
        signed.approvedBy = msg.sender;
        payableAssets = _decideWithin(claimId, items, payees, signed);
        emit DecisionMade(claimId, proposer, msg.sender, decisionHash, payableAssets);
    }

    /* AUTHORITY */

    /// @inheritdoc IAdjusterDesk
    function setAuthority(address adjuster, bytes32 line, Authority calldata authority_) external restricted {
        _authorities[adjuster][line] = authority_;
        emit AuthoritySet(adjuster, line, authority_.payAssets, authority_.cutAssets);
    }

    /* READING */

    /// @inheritdoc IAdjusterDesk
    function authorityOf(address adjuster, bytes32 line) external view returns (Authority memory) {
        return _authorities[adjuster][line];
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

    /* INTERNAL */

    /// @dev Have the book decide, then refuse the whole of it if it reaches beyond the caller's authority. What is cut is
    /// what the claim as filed would pay, less the payable; without a cut there is nothing to compare.
    function _decideWithin(ClaimId claimId, ClaimItem[] calldata items, Payee[] calldata payees, Decision memory decision)
        private
        returns (uint96 payableAssets)
    {
        bool cuts = _cuts(items, decision);
        uint96 expectedAssets = cuts ? _expectedOf(claimId, items) : 0;
        payableAssets = claimBook.decide(claimId, items, payees, decision);
        uint96 cutAssets = expectedAssets > payableAssets ? expectedAssets - payableAssets : 0;

        Authority memory limit = _authorities[msg.sender][_lineOf(claimId)];
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

    /// @dev Outside the terms nothing is payable, so a denial takes nothing off.
    function _expectedOf(ClaimId claimId, ClaimItem[] calldata items) private view returns (uint96) {
        Claim memory claim = claimBook.claimOf(claimId);
        if (claim.flags & ClaimFlags.OUT_OF_TERMS != 0) return 0;

        Decision memory believing;
        believing.assessments = new ItemAssessment[](items.length);
        for (uint256 i = 0; i < items.length; ++i) {
            believing.assessments[i].assessedAssets = items[i].claimedAssets;
            believing.assessments[i].assessedDays = items[i].claimedDays;
        }
        return claimBook.previewDecision(claimId, items, believing).payableAssets;
    }

    function _cuts(ClaimItem[] calldata items, Decision memory decision) private pure returns (bool) {
        if (decision.otherInsuranceAssets > 0) return true;
        if (decision.assessments.length != items.length) return true;
        for (uint256 i = 0; i < items.length; ++i) {
            ItemAssessment memory found = decision.assessments[i];
            if (found.assessedAssets < items[i].claimedAssets) return true;
            if (found.assessedDays < items[i].claimedDays || found.depreciationBps > 0) return true;
        }
        return false;
    }

    /// @dev Holder now, claimant (the holder when the loss happened, who filed) and every payee.
    function _requireNoConflict(ClaimId claimId, Payee[] calldata payees, address adjuster) private view {
        address holder = policyBook.policyOf(claimId.policyOf()).holder;
        address claimant = claimBook.claimantOf(claimId);
        _requireNotParty(claimId, adjuster, holder);
        if (claimant != holder) _requireNotParty(claimId, adjuster, claimant);
        for (uint256 i = 0; i < payees.length; ++i) {
            if (payees[i].to != holder) _requireNotParty(claimId, adjuster, payees[i].to);
        }
    }

    function _requireNotParty(ClaimId claimId, address adjuster, address party) private view {
        require(adjuster != party && !_interests[adjuster][party], AdjusterInConflict(claimId, adjuster, party));
    }

    /// @dev Two people agree on what was found, not on who signs: the seats are empty when it is hashed.
    function _hashOf(ClaimId claimId, Decision calldata decision) private pure returns (bytes32) {
        bool empty = decision.decidedBy == address(0) && decision.approvedBy == address(0);
        require(empty, DecisionPersonsPreset(decision.decidedBy, decision.approvedBy));
        return keccak256(abi.encode(claimId, decision));
    }

    function _lineOf(ClaimId claimId) private view returns (bytes32) {
        return productBook.lineOf(policyBook.policyOf(claimId.policyOf()).versionId);
    }

    function _isAdjuster(address person) private view returns (bool isMember) {
        (isMember,) = IAccessManager(authority()).hasRole(Roles.ADJUSTER, person);
    }
}
