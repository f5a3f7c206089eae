// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {Lateness} from "../interfaces/IReservePool.sol";
import {ClaimId} from "../types/Ids.sol";
import {Rail} from "../types/ProductTypes.sol";

/// @dev What one payee of one claim is owed, and how it is to be paid.
/// @param late what runs on until a bank has paid it
struct Debt {
    address payee;
    uint96 assets;
    ClaimId claimId;
    Rail rail;
    bool needsEligibility;
    Lateness late;
}

/// @dev Debts from `head` to `tail` are open.
struct Debts {
    uint64 head;
    uint64 tail;
    mapping(uint64 place => Debt) byPlace;
}

/// @title DebtQueue
/// @dev First in, first out. A debt leaves only when it is paid in full.
library DebtQueue {
    function push(Debts storage debts, Debt memory debt) internal {
        debts.byPlace[debts.tail++] = debt;
    }

    function isEmpty(Debts storage debts) internal view returns (bool) {
        return debts.head == debts.tail;
    }

    /// @dev Take up to `available` off the oldest debt. The queue must not be empty.
    /// @return paid the debt's claim and payee, with what of it is to be paid now
    function payOldest(Debts storage debts, uint256 available) internal returns (Debt memory paid) {
        uint64 head = debts.head;
        paid = debts.byPlace[head];
        if (available < paid.assets) {
            Debt storage kept = debts.byPlace[head];
            uint96 principalAssets = paid.late.principalAssets;
            paid.late.principalAssets = uint96((uint256(principalAssets) * available) / paid.assets);
            kept.late.principalAssets = principalAssets - paid.late.principalAssets;
            kept.assets = paid.assets - uint96(available);
            paid.assets = uint96(available);
        } else {
            delete debts.byPlace[head];
            debts.head = head + 1;
        }
    }
}
