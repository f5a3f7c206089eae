// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {AccessManaged} from "@openzeppelin/contracts/access/manager/AccessManaged.sol";
import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {Strings} from "@openzeppelin/contracts/utils/Strings.sol";
import {IAdjusterDesk} from "../interfaces/IAdjusterDesk.sol";
import {IArbitrable} from "../interfaces/IArbitrable.sol";
import {IArbitrator} from "../interfaces/IArbitrator.sol";
import {Claim, IClaimBook} from "../interfaces/IClaimBook.sol";
import {IDisputeDesk} from "../interfaces/IDisputeDesk.sol";
import {IDisputeParties} from "../interfaces/IDisputeParties.sol";
import {IPolicyBook} from "../interfaces/IPolicyBook.sol";
import {IProductBook} from "../interfaces/IProductBook.sol";
import {ClaimAction, ClaimPhase, Clock, Payee} from "../types/ClaimTypes.sol";
import {ClaimId, PolicyId, VersionId} from "../types/Ids.sol";

/// @title DisputeDesk
/// @notice Where appealed claims meet an ERC-792 arbitrator, at the carrier's cost.
/// @dev Owns the carrier's pot and who rules on which claim; knows neither figures nor money of claims. Its balance is the
/// pot: it has no other use for coin. Trusts no arbitrator: one may revert, burn its gas or answer nothing, and nothing is
/// lost but this call; its fee is bounded by the pot; it rules on its own disputes only, each of which ends its claim.
contract DisputeDesk is IDisputeDesk, AccessManaged, ReentrancyGuardTransient {
    using Strings for uint256;

    uint256 private constant CHOICES = 2;
    uint256 private constant HASH_LENGTH = 32;

    IClaimBook public immutable claimBook;
    IPolicyBook public immutable policyBook;
    IProductBook public immutable productBook;

    mapping(address arbitrator => mapping(uint256 disputeId => ClaimId)) private _claims;

    constructor(
        address authority_,
        IClaimBook claimBook_,
        IPolicyBook policyBook_,
        IProductBook productBook_
    ) AccessManaged(authority_) {
        claimBook = claimBook_;
        policyBook = policyBook_;
        productBook = productBook_;
    }

    receive() external payable {
        emit PotFunded(msg.sender, msg.value);
    }

    /* THE POT */

    /// @inheritdoc IDisputeDesk
    function fundPot() external payable {
        emit PotFunded(msg.sender, msg.value);
    }

    /// @inheritdoc IDisputeDesk
    function withdrawPot(address payable to, uint256 amount) external restricted nonReentrant {
        uint256 available = pot();
        require(amount <= available, DisputePotShort(amount, available));

        emit PotWithdrawn(msg.sender, to, amount);
        (bool sent, ) = to.call{value: amount}("");
        require(sent, DisputeTransferRefused(to, amount));
    }

    /* THE DISPUTE */

    /// @inheritdoc IDisputeDesk
    function openDispute(ClaimId claimId) external nonReentrant returns (uint256 disputeId) {
        Claim memory claim = _requireAppealed(claimId);
        bool open = claimBook.courseOf(claimId).disputed;
        require(!open, IClaimBook.ClaimActDoneAlready(claimId, ClaimAction.OpenDispute));
        IArbitrator arbitrator = IArbitrator(productBook.disputeTermsOf(_versionOf(claim)).arbitrator);
        address seat = address(arbitrator);
        require(seat.code.length > 0, DisputeArbitratorMissing(claimId, seat));
        bytes memory extraData = abi.encode(claimId);
        uint256 cost = arbitrator.arbitrationCost(extraData);
        uint256 available = pot();
        require(cost <= available, DisputePotShort(cost, available));

        // Only the arbitrator can number the dispute. It cannot come back here, nor rule on what is not entered yet.
        disputeId = arbitrator.createDispute{value: cost}(CHOICES, extraData);
        bool known = ClaimId.unwrap(_claims[seat][disputeId]) != 0;
        require(!known, DisputeKnownAlready(seat, disputeId));
        _claims[seat][disputeId] = claimId;
        claimBook.openDispute(claimId, seat, disputeId);
        uint256 group = ClaimId.unwrap(claimId);
        bytes32 figuresHash = keccak256(abi.encode(claimId, claim.statedAssets, claim.soughtAssets));
        emit MetaEvidence(group, _urn("figures", figuresHash));
        emit Dispute(arbitrator, disputeId, group, group);
    }

    /// @inheritdoc IDisputeDesk
    function submitEvidence(ClaimId claimId, bytes32 commitment) external {
        Claim memory claim = _requireAppealed(claimId);
        VersionId versionId = _versionOf(claim);
        require(_isParty(claimId, versionId), DisputeCallerNotParty(claimId, msg.sender));
        uint40 closesAt = claimBook.deadlineOf(claimId, Clock.EvidenceClose);
        require(block.timestamp <= closesAt, IClaimBook.ClaimWindowClosed(claimId, closesAt));
        require(commitment != 0, DisputeEvidenceEmpty(claimId));

        emit Evidence({
            arbitrator: IArbitrator(productBook.disputeTermsOf(versionId).arbitrator),
            evidenceGroupId: ClaimId.unwrap(claimId),
            party: msg.sender,
            evidence: _urn("evidence", commitment)
        });
    }

    /// @inheritdoc IArbitrable
    function rule(uint256 disputeId, uint256 ruling) external {
        ClaimId claimId = _claims[msg.sender][disputeId];
        require(ClaimId.unwrap(claimId) != 0, DisputeUnknown(msg.sender, disputeId));

        emit Ruling(IArbitrator(msg.sender), disputeId, ruling);
        claimBook.rule(claimId, ruling);
    }

    /* READING */

    /// @inheritdoc IDisputeDesk
    function claimInDispute(address arbitrator, uint256 disputeId) external view returns (ClaimId) {
        return _claims[arbitrator][disputeId];
    }

    /// @inheritdoc IDisputeDesk
    function pot() public view returns (uint256) {
        return address(this).balance;
    }

    /// @inheritdoc IDisputeParties
    function isBound(bytes calldata extraData, address person) external view returns (bool) {
        ClaimId claimId = abi.decode(extraData, (ClaimId));
        PolicyId policyId = claimBook.claimOf(claimId).policyId;
        address claimant = claimBook.claimantOf(claimId);
        address[] memory desks = productBook.adjudicatorsOf(policyBook.policyOf(policyId).versionId);
        if (_hasServed(desks, person)) return true;
        if (_isNear(desks, person, claimant) || _isNear(desks, person, policyBook.insuredOf(policyId))) return true;

        Payee[] memory payees = claimBook.payeesOf(claimId);
        for (uint256 i = 0; i < payees.length; ++i) {
            if (_isNear(desks, person, payees[i].to)) return true;
        }
        (address beneficiary, Payee[] memory lossPayees) = policyBook.namedPayeesOf(policyId);
        for (uint256 i = 0; i < lossPayees.length; ++i) {
            if (_isNear(desks, person, lossPayees[i].to)) return true;
        }
        return beneficiary != address(0) && _isNear(desks, person, beneficiary);
    }

    /* PRIVATE */

    /// @dev Who ever had a say at a desk of the version judges no decision of it, whatever role they hold today.
    function _hasServed(address[] memory desks, address person) private view returns (bool) {
        for (uint256 i = 0; i < desks.length; ++i) {
            if (desks[i].code.length == 0) continue;
            try IAdjusterDesk(desks[i]).hasServed(person) returns (bool served) {
                if (served) return true;
            } catch {
                // A machine has no people.
                continue;
            }
        }
        return false;
    }

    /// @dev Whether a person is a party, or declared an interest in it at a desk of the version.
    function _isNear(address[] memory desks, address person, address party) private view returns (bool) {
        if (person == party) return true;
        for (uint256 i = 0; i < desks.length; ++i) {
            if (desks[i].code.length == 0) continue;
            try IAdjusterDesk(desks[i]).hasInterest(person, party) returns (bool declared) {
                if (declared) return true;
            } catch {
                // A machine knows no interests.
                continue;
            }
        }
        return false;
    }

    function _requireAppealed(ClaimId claimId) private view returns (Claim memory claim) {
        claim = claimBook.claimOf(claimId);
        ClaimPhase phase = claim.phase;
        ClaimAction action = ClaimAction.OpenDispute;
        require(phase == ClaimPhase.Appealed, IClaimBook.ClaimActionNotAllowed(claimId, phase, action));
    }

    function _isParty(ClaimId claimId, VersionId versionId) private view returns (bool) {
        address claimant = claimBook.claimantOf(claimId);
        if (msg.sender == claimant || claimBook.isDelegate(claimant, msg.sender)) return true;
        return productBook.isAdjudicator(versionId, msg.sender);
    }

    function _versionOf(Claim memory claim) private view returns (VersionId) {
        return policyBook.policyOf(claim.policyId).versionId;
    }

    /// @dev ERC-1497 wants a text. What a chain may keep of a document is its commitment.
    function _urn(string memory kind, bytes32 content) private pure returns (string memory) {
        return string.concat("urn:makewhole:", kind, ":", uint256(content).toHexString(HASH_LENGTH));
    }
}
