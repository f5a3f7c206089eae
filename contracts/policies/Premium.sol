// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {RefundEntry} from "../interfaces/IReservePool.sol";
import {Policy} from "../types/PolicyTypes.sol";
import {ServiceTerms} from "../types/ProductTypes.sol";

/// @dev One slot: premium as it was booked, and the UTC days over which it is earned.
struct Stretch {
    uint96 premiumAssets;
    uint32 fromDay;
    uint16 termDays;
}

/// @title Premium
/// @notice What of a premium is unused, and where in the pool it lies.
/// @dev Days are the policy's own: 86,400 seconds each from its start. The days that earn are UTC days; a policy's last n of
/// them are as many, so both count alike.
library Premium {
    uint256 private constant WHOLE_BPS = 10_000;

    /// @notice The premium's tax and fee, as the sale took them.
    function charges(
        Stretch memory stretch,
        ServiceTerms memory terms
    ) internal pure returns (uint96 taxAssets, uint96 feeAssets) {
        taxAssets = uint96((uint256(stretch.premiumAssets) * terms.taxBps) / WHOLE_BPS);
        feeAssets = uint96((uint256(stretch.premiumAssets) * terms.feeBps) / WHOLE_BPS);
    }

    /// @notice What goes back: the net premium of the unused days and what that bore of tax and fee, rounded down; or all of it.
    /// So tax and fee that can be asked back are never more than what is unearned bore (CAP-26).
    /// @param unusedFrom first UTC day that shall earn nothing
    /// @param whole also what was earned already, and what day one earns once
    function refund(
        Stretch memory stretch,
        uint32 unusedFrom,
        ServiceTerms memory terms,
        bool whole
    ) internal pure returns (RefundEntry memory entry) {
        (uint96 taxAssets, uint96 feeAssets) = charges(stretch, terms);
        uint96 netAssets = stretch.premiumAssets - taxAssets - feeAssets;
        uint256 chargedAssets = uint256(taxAssets) + feeAssets;
        entry.endDay = stretch.fromDay + stretch.termDays;
        entry.fromDay = uint32(Math.max(unusedFrom, stretch.fromDay));
        // Days that are over stop nothing, and no day before today is named.
        if (entry.fromDay > entry.endDay) entry.endDay = entry.fromDay;
        entry.dailyAssets = netAssets / stretch.termDays;
        uint256 unused = entry.endDay - entry.fromDay;
        uint256 unearnedAssets = entry.dailyAssets * unused;
        if (whole) {
            entry.feesAssets = uint96(chargedAssets);
            entry.freeAssets = uint96(netAssets - unearnedAssets);
        } else if (unearnedAssets > 0) {
            entry.feesAssets = uint96((chargedAssets * unearnedAssets) / netAssets);
        }
    }

    /// @notice All that a refund pays.
    function sumOf(RefundEntry memory entry) internal pure returns (uint96) {
        return entry.dailyAssets * (entry.endDay - entry.fromDay) + entry.feesAssets + entry.freeAssets;
    }

    /// @notice Whole days left at `instant`, of a policy that ends by itself.
    function unusedDays(Policy memory policy, uint256 instant) internal pure returns (uint16) {
        if (instant >= policy.endAt) return 0;
        return uint16(Math.min((policy.endAt - instant) / 1 days, termDays(policy)));
    }

    /// @notice The first UTC day of the policy's last `unused` ones.
    function firstUnusedDay(Policy memory policy, uint16 unused) internal pure returns (uint32) {
        return uint32(policy.startAt / 1 days) + termDays(policy) - unused;
    }

    function termDays(Policy memory policy) internal pure returns (uint16) {
        return uint16((policy.endAt - policy.startAt) / 1 days);
    }
}
