// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {ClaimId} from "../types/Ids.sol";
import {Rail} from "../types/ProductTypes.sol";

/// @dev What one payee of one claim is owed, and how it is to be paid.
struct Debt {
    address payee;
    uint96 assets;
    ClaimId claimId;
    Rail rail;
    bool needsEligibility;
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
            debts.byPlace[head].assets = paid.assets - uint96(available);
            paid.assets = uint96(available);
        } else {
            delete debts.byPlace[head];
            debts.head = head + 1;
        }
    }
}
