// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IClaimBook} from "../interfaces/IClaimBook.sol";
import {ITriggeredClaims} from "../interfaces/ITriggeredClaims.sol";
import {ClaimAction, ClaimVerdict, Payee} from "../types/ClaimTypes.sol";
import {ClaimId, PolicyId} from "../types/Ids.sol";
import {CaseFile} from "./CaseFile.sol";
import {Casework} from "./Casework.sol";
import {Basis, ClaimCost} from "./ClaimCost.sol";
import {Books, ClaimStore, Record} from "./ClaimStore.sol";
import {Settlement} from "./Settlement.sol";
import {Payment, Settling} from "./Settling.sol";
import {Standing, standingAtFiling} from "./Standing.sol";

/// @title Triggered
/// @notice A claim that an observation makes: opened, paid and closed in one go.
/// @dev Linked to the ClaimBook, whose storage and events these are. The pinned trigger says what the curve pays; what the
/// policy can still pay is found here, and nothing is denied (CLM-7). Upholds POL-2, CLM-1, CLM-4.
library Triggered {
    using CaseFile for bytes32;

    /// @notice Hear a call that the ClaimBook got, as it came.
    function act(ClaimStore storage store, Books memory books, bytes calldata call) external returns (ClaimId) {
        (PolicyId policyId, uint40 lossAt, bytes32 observationKey, uint96 dueAssets) = abi.decode(
            call[4:],
            (PolicyId, uint40, bytes32, uint96)
        );
        (Basis memory basis, ClaimId claimId) = _basisOf(books, policyId, lossAt);
        uint96 paidAssets = _payableOf(basis, dueAssets);
        require(paidAssets > 0, IClaimBook.ClaimAmountTooLow(claimId, ClaimAction.SettleTriggered, paidAssets, 1));

        books.policyBook.countClaim(policyId, 0);
        _enter(store, claimId, lossAt, observationKey, paidAssets);
        Payment memory payment;
        payment.paidAssets = paidAssets;
        payment.closes = true;
        Settling.settle(books.policyBook, claimId, basis, new Payee[](0), 0, payment);
        return claimId;
    }

    /* PRIVATE */

    /// @dev The claim's number is the register's next one.
    function _basisOf(
        Books memory books,
        PolicyId policyId,
        uint40 lossAt
    ) private view returns (Basis memory basis, ClaimId claimId) {
        (basis.cover, basis.claimant) = books.policyBook.coverAt(policyId, lossAt);
        // The register refuses the claim that would overflow.
        unchecked {
            claimId = policyId.claimOn(basis.cover.claimCount + 1);
        }
        bool pinned;
        (basis.terms, , , pinned) = books.productBook.decisionTermsOf(
            basis.cover.versionId,
            new uint8[](0),
            msg.sender
        );
        require(pinned, IClaimBook.ClaimAdjudicatorNotPinned(claimId, msg.sender));
        bool outOfTerms = ClaimCost.isOutOfTerms(basis, lossAt, books.pauseControl);
        require(!outOfTerms, ITriggeredClaims.ClaimTriggerOutOfTerms(policyId, lossAt));
    }

    /// @dev An index has no deductible: what is due, within what the claim and the policy may still pay.
    function _payableOf(Basis memory basis, uint96 dueAssets) private pure returns (uint96) {
        uint256 most = basis.cover.limitAssets - basis.cover.usedAssets;
        uint96 claimLimitAssets = basis.terms.claimLimitAssets;
        if (claimLimitAssets > 0) most = Settlement.minOf(most, claimLimitAssets);
        return uint96(Settlement.minOf(dueAssets, most));
    }

    function _enter(
        ClaimStore storage store,
        ClaimId claimId,
        uint40 lossAt,
        bytes32 observationKey,
        uint96 paidAssets
    ) private {
        ClaimAction kind = ClaimAction.SettleTriggered;
        uint40 settledAt = uint40(block.timestamp);
        bytes32 dataHash = keccak256(abi.encode(claimId, msg.sender, lossAt, observationKey, paidAssets));
        bytes32 head = CaseFile.genesis(address(this), claimId).extend(1, kind, msg.sender, dataHash, settledAt);
        Standing standing = Casework.afterAction(claimId, standingAtFiling(paidAssets, settledAt, lossAt, 0), kind);
        Record storage record = store.records[claimId];
        record.standing = standing.withVerdict(ClaimVerdict.Granted).withDecidedAt(settledAt).withEntry();
        record.caseHead = head;
        emit ITriggeredClaims.ClaimTriggered({
            claimId: claimId,
            actor: msg.sender,
            lossAt: lossAt,
            observationKey: observationKey,
            paidAssets: paidAssets,
            caseHead: head
        });
    }
}
