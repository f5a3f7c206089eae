// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IClaimBook} from "../interfaces/IClaimBook.sol";
import {IReservePool, PayOrder} from "../interfaces/IReservePool.sol";
import {ClaimAction} from "../types/ClaimTypes.sol";
import {ClaimId} from "../types/Ids.sol";
import {Casework} from "./Casework.sol";
import {Basis, ClaimCost} from "./ClaimCost.sol";
import {Books, ClaimStore} from "./ClaimStore.sol";
import {Settlement} from "./Settlement.sol";
import {Standing} from "./Standing.sol";

/// @title Reserving
/// @notice What was missing when a claim was filed is reserved when capital is free again, first come, first reserved.
/// @dev Part of {Handling}. The pool keeps the order; the policy's limit and lock are looked after here (POL-2, CAP-2, CAP-3).
library Reserving {
    /// @dev Open to anyone, who brings nothing: where there is nothing to add, nothing happens. It does not revert then, so that
    /// the places the pool passes over stay passed.
    function topUp(ClaimStore storage store, Books memory books, ClaimId claimId) internal {
        Standing standing = Casework.standingNow(store, books, claimId);
        standing = Casework.afterAction(claimId, standing, ClaimAction.TopUp);
        Basis memory basis = Casework.basisOf(books, claimId, standing);
        IReservePool pool = IReservePool(basis.terms.pool);

        uint96 fromLockedAssets = _fromLock(pool, claimId, basis);
        uint96 addedAssets = fromLockedAssets + pool.topUp(claimId);
        if (addedAssets == 0) return;

        uint96 reservedAssets = standing.assets() + addedAssets;
        store.records[claimId].standing = standing.withAssets(reservedAssets);
        emit IClaimBook.ReserveToppedUp(claimId, msg.sender, addedAssets, fromLockedAssets, reservedAssets);
        books.policyBook.useCover(int128(uint128(addedAssets)), false, claimId);
    }

    /// @dev Since the filing the policy's other claims may have used its limit, or given its lock back. Both are the claim's
    /// before free capital is; the pool then wants less, and the claim keeps its place.
    function _fromLock(
        IReservePool pool,
        ClaimId claimId,
        Basis memory basis
    ) private returns (uint96 fromLockedAssets) {
        (ClaimId next, uint96 wantedAssets) = pool.nextUnreserved();
        if (ClaimId.unwrap(next) != ClaimId.unwrap(claimId)) return 0;
        uint256 room = uint256(basis.cover.limitAssets) - basis.cover.usedAssets;
        uint96 wanted = uint96(Settlement.minOf(wantedAssets, room));
        uint256 locked = ClaimCost.lockedOf(basis, basis.cover.usedAssets);
        fromLockedAssets = uint96(Settlement.minOf(wanted, locked));

        if (fromLockedAssets > 0) pool.reserve(claimId, fromLockedAssets, fromLockedAssets);
        if (wanted - fromLockedAssets == wantedAssets) return fromLockedAssets;
        PayOrder memory order;
        order.claimId = claimId;
        order.unreservedAssets = wanted - fromLockedAssets;
        pool.settle(order);
    }
}
