// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IClaimBook} from "../interfaces/IClaimBook.sol";
import {IReservePool, PayOrder} from "../interfaces/IReservePool.sol";
import {
    Award,
    ClaimAction,
    ClaimVerdict,
    Course,
    FiledClaim,
    ItemSteps,
    Recovery,
    Waterfall
} from "../types/ClaimTypes.sol";
import {ClaimId} from "../types/Ids.sol";
import {Casework} from "./Casework.sol";
import {Basis} from "./ClaimCost.sol";
import {Books, ClaimStore} from "./ClaimStore.sol";
import {Opened, Opening} from "./Opening.sol";
import {Settlement} from "./Settlement.sol";
import {Settling} from "./Settling.sol";
import {Standing} from "./Standing.sol";

/// @title Aftermath
/// @notice What may still be paid on a claim that is over, and what comes back for it.
/// @dev Part of {Handling}. The ClaimOffice asks who is staff and that two people agree. Amounts paid never shrink (CLM-2):
/// what comes back is counted apart.
library Aftermath {
    /// @dev As many entries as the insurer may write into a case file, see {Handling}.
    uint16 private constant MAX_ENTRIES = 200;

    /// @notice Hear a call that the ClaimBook got, as it came.
    function act(ClaimStore storage store, Books memory books, bytes4 door, bytes calldata brought) internal {
        require(msg.sender == books.office, IClaimBook.ClaimCallerNotOffice(msg.sender));
        if (door == IClaimBook.award.selector) _award(store, books, brought);
        else _recover(store, books, brought);
    }

    /* MORE IS PAID */

    function _award(ClaimStore storage store, Books memory books, bytes calldata brought) private {
        (ClaimId claimId, Award memory award, address proposedBy, address approvedBy) = abi.decode(
            brought,
            (ClaimId, Award, address, address)
        );
        Standing standing = Casework.standingOf(store, claimId);
        Basis memory basis = Casework.basisOf(books, claimId, standing);
        Standing awarded = Casework.afterAction(claimId, standing, ClaimAction.Award);

        store.courses[claimId].awardedAssets += award.assets;
        bytes32 dataHash = keccak256(
            abi.encode(claimId, msg.sender, proposedBy, approvedBy, award.basisRef, award.assets)
        );
        bytes32 head = Casework.enter(store, claimId, awarded, ClaimAction.Award, dataHash);
        emit IClaimBook.ClaimAwarded({
            claimId: claimId,
            actor: msg.sender,
            proposedBy: proposedBy,
            approvedBy: approvedBy,
            basisRef: award.basisRef,
            paidAssets: award.assets,
            caseHead: head
        });

        books.policyBook.markAwarded(claimId.policyOf());
        _pay(claimId, basis, award.assets);
    }

    /// @dev Outside the limit, so out of free capital: the policy's lock and its used cover are not touched.
    function _pay(ClaimId claimId, Basis memory basis, uint96 assets) private {
        PayOrder memory order;
        order.claimId = claimId;
        order.assets = assets;
        order.rail = basis.terms.rail;
        order.needsEligibility = basis.terms.needsEligibility;
        order.payees = Settling.onlyTo(basis.claimant);
        IReservePool(basis.terms.pool).settle(order);
    }

    /* SOMETHING COMES BACK */

    function _recover(ClaimStore storage store, Books memory books, bytes calldata brought) private {
        (ClaimId claimId, FiledClaim memory filed, Recovery memory got, address payer) = abi.decode(
            brought,
            (ClaimId, FiledClaim, Recovery, address)
        );
        ClaimAction kind = ClaimAction.Recover;
        Opened memory opened = Opening.open(store, books, claimId, filed, false);
        opened.standing = Casework.afterAction(claimId, opened.standing, kind);
        uint16 limit = MAX_ENTRIES;
        require(opened.standing.entries() < limit, IClaimBook.ClaimEntriesExhausted(claimId, limit));
        require(got.kind != 0, IClaimBook.ClaimActNeedsReason(claimId, kind));
        require(got.assets > 0, IClaimBook.ClaimAmountTooLow(claimId, kind, got.assets, 1));
        uint96 toHolderAssets = _shareOfHolder(store, claimId, opened, got.assets);

        _enterRecovery(store, claimId, opened.standing, got, toHolderAssets, payer);
        IReservePool(opened.basis.terms.pool).bookRecovery(
            claimId,
            payer,
            got.assets,
            opened.basis.claimant,
            toHolderAssets
        );
    }

    /// @dev The deductible is the holder's before anything is the pool's; together they get what they bore, and no more.
    function _shareOfHolder(
        ClaimStore storage store,
        ClaimId claimId,
        Opened memory opened,
        uint96 assets
    ) private returns (uint96 toHolderAssets) {
        Course memory course = opened.course;
        bool granted = opened.standing.verdict() == ClaimVerdict.Granted;
        uint256 paidAssets = granted ? opened.standing.assets() : store.records[claimId].figures.paidAssets;
        paidAssets += course.awardedAssets;
        bool deductible = paidAssets > 0 && opened.had.priorAssets == 0;
        uint256 borneAssets = deductible ? _deductibleOf(opened.waterfall) : 0;
        uint256 most = Settlement.lessOf(paidAssets + borneAssets, course.recoveredAssets);
        require(assets <= most, IClaimBook.ClaimAmountTooHigh(claimId, ClaimAction.Recover, assets, most));

        toHolderAssets = uint96(Settlement.minOf(assets, Settlement.lessOf(borneAssets, course.toHolderAssets)));
        store.courses[claimId].recoveredAssets = course.recoveredAssets + assets;
        store.courses[claimId].toHolderAssets = course.toHolderAssets + toHolderAssets;
    }

    /// @dev What the way from loss to payable takes off as deductible, of the items and of the claim.
    function _deductibleOf(Waterfall memory waterfall) private pure returns (uint256 assets) {
        for (uint256 i = 0; i < waterfall.items.length; ++i) {
            ItemSteps memory steps = waterfall.items[i];
            assets += steps.afterDepreciationAssets - steps.afterDeductibleAssets;
        }
        assets += waterfall.sumAssets - waterfall.afterDeductibleAssets;
    }

    function _enterRecovery(
        ClaimStore storage store,
        ClaimId claimId,
        Standing standing,
        Recovery memory got,
        uint96 toHolderAssets,
        address payer
    ) private {
        uint96 toPoolAssets = got.assets - toHolderAssets;
        bytes32 dataHash = keccak256(abi.encode(claimId, payer, got.kind, toHolderAssets, toPoolAssets));
        bytes32 head = Casework.enterAs(store, claimId, standing, ClaimAction.Recover, payer, dataHash);
        emit IClaimBook.ClaimRecovered(claimId, payer, got.kind, toHolderAssets, toPoolAssets, head);
    }
}
