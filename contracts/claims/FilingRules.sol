// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IClaimBook} from "../interfaces/IClaimBook.sol";
import {ClaimItem, Filing, Payee} from "../types/ClaimTypes.sol";
import {ClaimId} from "../types/Ids.sol";
import {PolicyMarks} from "../types/PolicyMarks.sol";
import {Coverage} from "../types/ProductTypes.sol";

/// @title FilingRules
/// @notice What a filing must be to be understood. Whether the terms cover it is no question here.
/// @dev Reverts with errors of {IClaimBook}.
library FilingRules {
    uint256 private constant MAX_ITEMS = 8;
    uint256 private constant MAX_PAYEES = 4;
    uint256 private constant WHOLE_BPS = 10_000;

    /// @notice Items that fit their coverages, shares that are whole, a loss that has happened.
    /// @param coverages the coverage of each item; an empty one where the version has none
    /// @param pool cannot be a payee: money paid to itself would be lost
    function requireWellFormed(Filing memory filing, Coverage[] memory coverages, address pool) internal view {
        _requireItemsFit(filing.items, coverages);
        if (filing.payees.length > 0) _requireWhole(filing.payees, pool);
        uint40 lossAt = filing.lossAt;
        uint40 now_ = uint40(block.timestamp);
        require(lossAt <= now_, IClaimBook.ClaimLossInFuture(lossAt, now_));
    }

    /// @dev A loss in the coverage's own measure. Items may share a coverage; {Settlement} takes its terms once.
    function _requireItemsFit(ClaimItem[] memory items, Coverage[] memory coverages) private pure {
        for (uint256 i = 0; i < items.length; ++i) {
            ClaimItem memory item = items[i];
            bool perDiem = coverages[i].dailyAssets > 0;
            bool fits = perDiem == item.claimedDays > 0 && perDiem == (item.claimedAssets == 0);
            require(fits && coverages[i].code != 0, IClaimBook.ClaimItemInvalid(i));
        }
    }

    /// @notice Which coverages the items name; 1 to 8 of them.
    function placesOf(ClaimItem[] memory items) internal pure returns (uint8[] memory places) {
        uint256 count = items.length;
        require(count > 0 && count <= MAX_ITEMS, IClaimBook.ClaimItemCountInvalid(count, MAX_ITEMS));
        places = new uint8[](count);
        for (uint256 i = 0; i < count; ++i) {
            places[i] = items[i].coverage;
        }
    }

    function _requireWhole(Payee[] memory payees, address pool) private pure {
        uint256 count = payees.length;
        require(count <= MAX_PAYEES, IClaimBook.ClaimPayeeCountInvalid(count, MAX_PAYEES));
        uint256 sumBps = 0;
        for (uint256 i = 0; i < count; ++i) {
            uint16 shareBps = payees[i].shareBps;
            address to = payees[i].to;
            require(to != address(0) && to != pool && shareBps > 0, IClaimBook.ClaimPayeeInvalid(i));
            sumBps += shareBps;
        }
        require(sumBps == WHOLE_BPS, IClaimBook.ClaimSharesNotWhole(sumBps));
    }

    /// @notice Whom a policy itself names is paid: a filing on it names nobody.
    /// @param marks of the policy, see {PolicyMarks}
    function requirePayeesFree(Filing memory filing, uint16 marks) internal pure {
        bool free = filing.payees.length == 0 || !PolicyMarks.has(marks, PolicyMarks.PAYEES);
        require(free, IClaimBook.ClaimPayeesFixed(filing.policyId));
    }

    /// @notice Told again, a loss stays the same: one policy and one time.
    function requireSameLoss(ClaimId claimId, uint40 lossAt, Filing memory filing) internal pure {
        bool same = filing.policyId == claimId.policyOf() && filing.lossAt == lossAt;
        require(same, IClaimBook.ClaimLossOther(claimId, filing.policyId, filing.lossAt));
    }
}
