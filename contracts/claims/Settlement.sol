// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {ClaimItem, ItemAssessment, ItemSteps, Waterfall} from "../types/ClaimTypes.sol";
import {Coverage} from "../types/ProductTypes.sol";

/// @dev What frames a claim's sum, base units.
/// @param limitAssets the policy's limit; shares in coverages are shares of it
/// @param deductibleAssets per claim, after the items' own
/// @param claimLimitAssets most one claim pays, zero for none
/// @param leftAssets what other claims leave of the limit
/// @param otherInsuranceAssets what other insurance pays for the same loss
struct Frame {
    uint256 limitAssets;
    uint256 deductibleAssets;
    uint256 claimLimitAssets;
    uint256 leftAssets;
    uint256 otherInsuranceAssets;
}

/// @dev A coverage, as far as a claim's earlier items left it.
/// @param limitAssets the policy's limit, base units
/// @param claimedDays days claimed under it by earlier items
/// @param assessedDays days found under it for earlier items
/// @param deductibleAssets what earlier items bore of its deductible, base units
/// @param paidAssets what earlier items took of its sub-limit, base units
struct Shared {
    uint256 limitAssets;
    uint256 claimedDays;
    uint256 assessedDays;
    uint256 deductibleAssets;
    uint256 paidAssets;
}

/// @title Settlement
/// @notice From the loss to the payable, step by step. Arithmetic anyone can repeat.
/// @dev Pure; mirrored in TypeScript. Upholds CLM-3: what is taken off is rounded down, so that the claimant keeps the
/// odd base unit, and more loss never pays less. Amounts come in 96 bits, so nothing here overflows.
/// Items of one coverage are one loss to it: its deductible, its days and its sub-limit are taken once, in the order filed.
library Settlement {
    uint256 private constant BPS = 10_000;
    uint256 private constant YEAR = 365 days;

    /// @notice The waterfall of a claim.
    /// @param assessments one for each item
    /// @param coverages the coverage of each item
    function settle(
        ClaimItem[] memory items,
        ItemAssessment[] memory assessments,
        Coverage[] memory coverages,
        Frame memory frame
    ) internal pure returns (Waterfall memory waterfall) {
        uint256 left = 0;
        waterfall.items = new ItemSteps[](items.length);
        for (uint256 i = 0; i < items.length; ++i) {
            Shared memory shared = _sharedBefore(waterfall.items, items, assessments, i);
            shared.limitAssets = frame.limitAssets;
            left += _fill(waterfall.items[i], items[i], assessments[i], coverages[i], shared);
        }

        waterfall.sumAssets = left;
        left = lessOf(left, frame.deductibleAssets);
        waterfall.afterDeductibleAssets = left;
        left = _capped(left, frame.claimLimitAssets);
        waterfall.afterClaimLimitAssets = left;
        left = minOf(left, frame.leftAssets);
        waterfall.afterAggregateAssets = left;
        waterfall.payableAssets = lessOf(left, frame.otherInsuranceAssets);
    }

    /// @notice The assessment that believes the claimant: every item as claimed.
    function asClaimed(ClaimItem[] memory items) internal pure returns (ItemAssessment[] memory assessments) {
        assessments = new ItemAssessment[](items.length);
        for (uint256 i = 0; i < items.length; ++i) {
            assessments[i].assessedAssets = items[i].claimedAssets;
            assessments[i].assessedDays = items[i].claimedDays;
        }
    }

    /// @notice Late interest on `assets` for `lateSeconds`, rounded up; at most what 96 bits hold.
    function lateInterestUp(uint256 assets, uint256 lateSeconds, uint256 bpsPerYear) internal pure returns (uint256) {
        uint256 parts = assets * lateSeconds * bpsPerYear;
        return minOf((parts + BPS * YEAR - 1) / (BPS * YEAR), type(uint96).max);
    }

    /// @notice What is left of `assets`, at least nothing.
    function lessOf(uint256 assets, uint256 taken) internal pure returns (uint256) {
        return assets > taken ? assets - taken : 0;
    }

    function minOf(uint256 left, uint256 right) internal pure returns (uint256) {
        return left < right ? left : right;
    }

    /// @dev What the items before the `i`-th took of its coverage.
    function _sharedBefore(
        ItemSteps[] memory steps,
        ClaimItem[] memory items,
        ItemAssessment[] memory assessments,
        uint256 i
    ) private pure returns (Shared memory shared) {
        for (uint256 j = 0; j < i; ++j) {
            if (items[j].coverage != items[i].coverage) continue;
            shared.claimedDays += items[j].claimedDays;
            shared.assessedDays += minOf(assessments[j].assessedDays, items[j].claimedDays);
            shared.deductibleAssets += steps[j].afterDepreciationAssets - steps[j].afterDeductibleAssets;
            shared.paidAssets += steps[j].afterSublimitAssets;
        }
    }

    /// @return left what the item adds to the claim's sum
    function _fill(
        ItemSteps memory steps,
        ClaimItem memory item,
        ItemAssessment memory assessment,
        Coverage memory coverage,
        Shared memory shared
    ) private pure returns (uint256 left) {
        steps.claimedAssets = item.claimedAssets;
        left = minOf(assessment.assessedAssets, item.claimedAssets);
        if (coverage.dailyAssets > 0) {
            uint256 assessedDays = minOf(assessment.assessedDays, item.claimedDays);
            steps.claimedAssets = _diem(shared.claimedDays, item.claimedDays, coverage);
            left = _diem(shared.assessedDays, assessedDays, coverage);
        }
        steps.assessedAssets = left;
        left -= _shareDown(left, assessment.depreciationBps);
        steps.afterDepreciationAssets = left;
        left = lessOf(left, lessOf(_deductibleOf(coverage, shared.limitAssets), shared.deductibleAssets));
        steps.afterDeductibleAssets = left;
        left -= _shareDown(left, coverage.coinsuranceBps);
        steps.afterCoinsuranceAssets = left;
        left = _cappedShared(left, coverage.sublimitAssets, shared.paidAssets);
        if (coverage.sublimitBps > 0) {
            uint256 shareAssets = _shareDown(shared.limitAssets, coverage.sublimitBps);
            left = minOf(left, lessOf(shareAssets, shared.paidAssets));
        }
        steps.afterSublimitAssets = left;
    }

    /// @dev What `moreDays` add to `daysBefore`: days beyond those the insured bears, at most the paid ones, at the daily
    /// amount.
    function _diem(uint256 daysBefore, uint256 moreDays, Coverage memory coverage) private pure returns (uint256) {
        uint256 paidDays = _paidDays(daysBefore + moreDays, coverage) - _paidDays(daysBefore, coverage);
        return paidDays * coverage.dailyAssets;
    }

    function _paidDays(uint256 lossDays, Coverage memory coverage) private pure returns (uint256) {
        return minOf(lessOf(lossDays, coverage.deductibleDays), coverage.maxDays);
    }

    /// @dev The larger of the amount and the share of the limit.
    function _deductibleOf(Coverage memory coverage, uint256 limitAssets) private pure returns (uint256) {
        uint256 shareAssets = _shareDown(limitAssets, coverage.deductibleBps);
        return shareAssets > coverage.deductibleAssets ? shareAssets : coverage.deductibleAssets;
    }

    function _shareDown(uint256 assets, uint256 bps) private pure returns (uint256) {
        return bps == 0 ? 0 : (assets * bps) / BPS;
    }

    /// @dev At most what `taken` leaves of `cap`; zero means none.
    function _cappedShared(uint256 assets, uint256 cap, uint256 taken) private pure returns (uint256) {
        return cap == 0 ? assets : minOf(assets, lessOf(cap, taken));
    }

    /// @dev `cap` zero means none.
    function _capped(uint256 assets, uint256 cap) private pure returns (uint256) {
        return cap == 0 ? assets : minOf(assets, cap);
    }
}
