// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IAccessManager} from "@openzeppelin/contracts/access/manager/IAccessManager.sol";
import {MessageHashUtils} from "@openzeppelin/contracts/utils/cryptography/MessageHashUtils.sol";
import {SignatureChecker} from "@openzeppelin/contracts/utils/cryptography/SignatureChecker.sol";
import {IAdjusterDesk, SeatSignature} from "../interfaces/IAdjusterDesk.sol";
import {Decision, ItemAssessment} from "../types/ClaimTypes.sol";
import {ClaimId} from "../types/Ids.sol";
import {DeskStore} from "./DeskStore.sol";

/// @title SeatSigning
/// @notice What people of the desk sign away from the chain, as a wallet shows it: field by field (EIP-712).
/// @dev Linked to the AdjusterDesk, whose storage this is. Keys and contract wallets (ERC-1271) sign alike; a signature's
/// bytes are never remembered, so another form of the same one is nothing new.
library SeatSigning {
    uint40 internal constant SIGNATURE_PERIOD = 7 days;

    bytes32 private constant ASSESSMENT_TYPEHASH = keccak256(
        "ItemAssessment(uint96 assessedAssets,uint16 assessedDays,uint16 depreciationBps,bytes32 reason,bytes32 clause)"
    );
    bytes32 private constant DECISION_TYPEHASH = keccak256(
        "Decision(ItemAssessment[] assessments,uint96 otherInsuranceAssets,bytes32 rationaleHash,bytes32 seenHead)ItemAssessment(uint96 assessedAssets,uint16 assessedDays,uint16 depreciationBps,bytes32 reason,bytes32 clause)"
    );
    bytes32 private constant APPROVAL_TYPEHASH = keccak256(
        "DecisionApproval(uint64 claimId,address seat,Decision decision,uint48 seatSince,uint32 epoch,uint40 expiresAt)Decision(ItemAssessment[] assessments,uint96 otherInsuranceAssets,bytes32 rationaleHash,bytes32 seenHead)ItemAssessment(uint96 assessedAssets,uint16 assessedDays,uint16 depreciationBps,bytes32 reason,bytes32 clause)"
    );
    bytes32 private constant INTEREST_TYPEHASH = keccak256(
        "InterestDeclaration(address adjuster,address party,bool declared,uint32 number,uint40 expiresAt)"
    );

    /// @notice Take one's own proposal back.
    function withdrawProposal(DeskStore storage store, ClaimId claimId, bytes32 decisionHash) external {
        address proposer = store.proposals[claimId][decisionHash].proposer;
        require(proposer != address(0), IAdjusterDesk.ProposalUnknown(claimId, decisionHash));
        require(proposer == msg.sender, IAdjusterDesk.ProposalNotYours(claimId, msg.sender));

        delete store.proposals[claimId][decisionHash];
        emit IAdjusterDesk.ProposalWithdrawn(claimId, msg.sender, decisionHash);
    }

    /// @notice Refuse a seat that does not hold its role, or did not sign exactly this decision lately. Who sends the
    /// transaction need not sign it too.
    function requireApproved(
        DeskStore storage store,
        IAccessManager manager,
        bytes32 domain,
        ClaimId claimId,
        Decision calldata decision,
        SeatSignature calldata signed,
        uint64 roleId
    ) external view {
        (uint48 since, uint32 delay, , ) = manager.getAccess(roleId, signed.seat);
        bool held = since != 0 && since <= block.timestamp && delay == 0;
        require(held, IAdjusterDesk.SeatNotHeld(signed.seat, roleId));
        if (signed.seat == msg.sender) return;
        bytes32 digest = approvalDigest(store, manager, domain, claimId, decision, signed, roleId);
        _requireSignature(signed.seat, digest, signed.expiresAt, signed.signature);
    }

    /// @notice Refuse a declaration that was not signed, and count it.
    function useDeclaration(
        DeskStore storage store,
        bytes32 domain,
        address adjuster,
        address party,
        bool declared,
        uint40 expiresAt,
        bytes calldata signature
    ) external {
        bytes32 digest = interestDigest(store, domain, adjuster, party, declared, expiresAt);
        _requireSignature(adjuster, digest, expiresAt, signature);
        ++store.people[adjuster].declarations;
    }

    /// @notice What a seat signs. Since when it holds its role is part of it: a role taken away and given again makes
    /// another seat, and what it signed before is nothing (T12).
    function approvalDigest(
        DeskStore storage store,
        IAccessManager manager,
        bytes32 domain,
        ClaimId claimId,
        Decision calldata decision,
        SeatSignature calldata signed,
        uint64 roleId
    ) public view returns (bytes32) {
        (uint48 since, , , ) = manager.getAccess(roleId, signed.seat);
        uint32 epoch = store.people[signed.seat].epoch;
        bytes32 found = _hashDecision(decision);
        return
            MessageHashUtils.toTypedDataHash(
                domain,
                keccak256(abi.encode(APPROVAL_TYPEHASH, claimId, signed.seat, found, since, epoch, signed.expiresAt))
            );
    }

    /// @notice What a person signs to declare an interest.
    function interestDigest(
        DeskStore storage store,
        bytes32 domain,
        address adjuster,
        address party,
        bool declared,
        uint40 expiresAt
    ) public view returns (bytes32) {
        uint32 number = store.people[adjuster].declarations;
        return
            MessageHashUtils.toTypedDataHash(
                domain,
                keccak256(abi.encode(INTEREST_TYPEHASH, adjuster, party, declared, number, expiresAt))
            );
    }

    /// @dev Who decides is not part of it.
    function _hashDecision(Decision calldata decision) private pure returns (bytes32) {
        bytes32[] memory found = new bytes32[](decision.assessments.length);
        for (uint256 i = 0; i < found.length; ++i) {
            ItemAssessment memory assessment = decision.assessments[i];
            found[i] = keccak256(abi.encode(ASSESSMENT_TYPEHASH, assessment));
        }
        return
            keccak256(
                abi.encode(
                    DECISION_TYPEHASH,
                    keccak256(abi.encodePacked(found)),
                    decision.otherInsuranceAssets,
                    decision.rationaleHash,
                    decision.seenHead
                )
            );
    }

    function _requireSignature(address seat, bytes32 digest, uint40 expiresAt, bytes calldata signature) private view {
        uint40 latest = uint40(block.timestamp) + SIGNATURE_PERIOD;
        bool current = block.timestamp <= expiresAt && expiresAt <= latest;
        require(current, IAdjusterDesk.SeatSignatureExpired(seat, expiresAt, latest));
        bool valid = SignatureChecker.isValidSignatureNow(seat, digest, signature);
        require(valid, IAdjusterDesk.SeatSignatureInvalid(seat));
    }
}
