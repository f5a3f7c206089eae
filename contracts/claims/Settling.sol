// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IPolicyBook} from "../interfaces/IPolicyBook.sol";
import {IReservePool, PayOrder} from "../interfaces/IReservePool.sol";
import {ClaimFlags} from "../types/ClaimFlags.sol";
import {Payee} from "../types/ClaimTypes.sol";
import {ClaimId} from "../types/Ids.sol";
import {PolicyMarks} from "../types/PolicyMarks.sol";
import {Basis, ClaimCost} from "./ClaimCost.sol";
import {Settlement} from "./Settlement.sol";
import {Standing} from "./Standing.sol";

/// @dev What a step of a claim moves: money now, interest on top, reserve kept for what is still open, and what that still
/// wants beyond it.
/// @param lateFrom instant after which interest runs on until a bank has paid, at `lateBps` a year
/// @param short whether the pool remembers that the claim wants more, and must be told also when nothing moves
struct Payment {
    uint256 paidAssets;
    uint256 interestAssets;
    uint256 keptAssets;
    uint256 unreservedAssets;
    uint40 lateFrom;
    uint16 lateBps;
    bool closes;
    bool short;
}

/// @title Settling
/// @notice The accounting of every payment and every end: there is no other.
/// @dev Tells the register what the policy used and the pool what to pay. Calls the pool last. Upholds CAP-2, CAP-3, POL-2.
library Settling {
    uint16 private constant WHOLE_BPS = 10_000;

    /// @notice Pay and release: out of the reserve, then the lock, then free capital; what is over goes back to the lock,
    /// then to free capital.
    /// @param payees none means the claimant
    /// @param reservedAssets what the claim had reserved before this step
    function settle(
        IPolicyBook policyBook,
        ClaimId claimId,
        Basis memory basis,
        Payee[] memory payees,
        uint256 reservedAssets,
        Payment memory payment
    ) internal {
        uint256 usedAssets = basis.cover.usedAssets;
        uint256 usedAfter = usedAssets + payment.paidAssets + payment.keptAssets - reservedAssets;
        if (payment.closes || usedAfter != usedAssets) {
            int128 deltaAssets = int128(int256(usedAfter) - int256(usedAssets));
            policyBook.useCover(deltaAssets, payment.closes, claimId);
        }

        PayOrder memory order = _orderOf(basis, usedAfter, reservedAssets, payment);
        bool moves = order.assets > 0 || order.toLockedAssets > 0 || order.toFreeAssets > 0;
        if (!moves && !payment.short) return;
        order.claimId = claimId;
        order.rail = basis.terms.rail;
        order.needsEligibility = basis.terms.needsEligibility;
        (order.lateFrom, order.lateBps) = (payment.lateFrom, payment.lateBps);
        order.unreservedAssets = payment.short ? uint96(payment.unreservedAssets) : 0;
        order.payees = payees;
        if (payees.length == 0 && order.assets > 0) order.payees = defaultPayees(policyBook, claimId, basis);
        IReservePool(basis.terms.pool).settle(order);
    }

    /// @notice A claim is over that pays nothing more: all that is still reserved goes back.
    function release(IPolicyBook policyBook, ClaimId claimId, Basis memory basis, Standing standing) internal {
        Payment memory nothing;
        nothing.closes = true;
        nothing.short = standing.has(ClaimFlags.UNRESERVED);
        settle(policyBook, claimId, basis, new Payee[](0), standing.assets(), nothing);
    }

    /// @notice The policy's lock first, then free capital.
    function reserve(ClaimId claimId, Basis memory basis, uint96 wantedAssets) internal returns (uint96) {
        uint256 lockedAssets = ClaimCost.lockedOf(basis, basis.cover.usedAssets);
        uint96 fromLocked = uint96(Settlement.minOf(wantedAssets, lockedAssets));
        return IReservePool(basis.terms.pool).reserve(claimId, wantedAssets, fromLocked);
    }

    /// @notice Who is paid when a filing names nobody: whom the policy names, else the claimant.
    function defaultPayees(
        IPolicyBook policyBook,
        ClaimId claimId,
        Basis memory basis
    ) internal view returns (Payee[] memory) {
        if (!PolicyMarks.has(basis.cover.marks, PolicyMarks.PAYEES)) return onlyTo(basis.claimant);
        return policyBook.payeesOf(claimId.policyOf(), basis.claimant);
    }

    /// @notice One receiver of everything.
    function onlyTo(address to) internal pure returns (Payee[] memory payees) {
        payees = new Payee[](1);
        payees[0] = Payee({to: to, shareBps: WHOLE_BPS});
    }

    /// @dev All of it is part of a limit of 96 bits.
    function _orderOf(
        Basis memory basis,
        uint256 usedAfter,
        uint256 reservedAssets,
        Payment memory payment
    ) private pure returns (PayOrder memory order) {
        uint256 lockedBefore = ClaimCost.lockedOf(basis, basis.cover.usedAssets);
        uint256 lockedAfter = ClaimCost.lockedOf(basis, usedAfter);
        uint256 fromReserved = Settlement.minOf(payment.paidAssets, reservedAssets);
        uint256 toLocked = Settlement.lessOf(lockedAfter, lockedBefore);
        order.assets = uint96(payment.paidAssets);
        order.interestAssets = uint96(payment.interestAssets);
        order.fromReservedAssets = uint96(fromReserved);
        order.fromLockedAssets = uint96(Settlement.lessOf(lockedBefore, lockedAfter));
        order.toLockedAssets = uint96(toLocked);
        order.toFreeAssets = uint96(reservedAssets - fromReserved - payment.keptAssets - toLocked);
    }
}
