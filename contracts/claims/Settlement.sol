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

/// @title Settlement
/// @notice From the loss to the payable, step by step. Arithmetic anyone can repeat.
/// @dev Pure; mirrored in TypeScript. Upholds CLM-3: what is taken off is rounded down, so that the claimant keeps the
/// odd base unit, and more loss never pays less. Amounts come in 96 bits, so nothing here overflows.
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
            left += _fill(waterfall.items[i], items[i], assessments[i], coverages[i], frame.limitAssets);
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

    /// @return left what the item adds to the claim's sum
    function _fill(
        ItemSteps memory steps,
        ClaimItem memory item,
        ItemAssessment memory assessment,
        Coverage memory coverage,
        uint256 limitAssets
    ) private pure returns (uint256 left) {
        uint256 claimedAssets = item.claimedAssets;
        left = assessment.assessedAssets;
        if (coverage.dailyAssets > 0) {
            claimedAssets = _diem(item.claimedDays, coverage);
            left = _diem(assessment.assessedDays, coverage);
        }
        steps.claimedAssets = claimedAssets;
        left = minOf(left, claimedAssets);
        steps.assessedAssets = left;
        left -= _shareDown(left, assessment.depreciationBps);
        steps.afterDepreciationAssets = left;
        left = lessOf(left, _deductibleOf(coverage, limitAssets));
        steps.afterDeductibleAssets = left;
        left -= _shareDown(left, coverage.coinsuranceBps);
        steps.afterCoinsuranceAssets = left;
        left = _capped(left, coverage.sublimitAssets);
        left = _capped(left, _shareDown(limitAssets, coverage.sublimitBps));
        steps.afterSublimitAssets = left;
    }

    /// @dev Days beyond those the insured bears, at most the paid ones, at the daily amount.
    function _diem(uint256 lossDays, Coverage memory coverage) private pure returns (uint256) {
        return minOf(lessOf(lossDays, coverage.deductibleDays), coverage.maxDays) * coverage.dailyAssets;
    }

    /// @dev The larger of the amount and the share of the limit.
    function _deductibleOf(Coverage memory coverage, uint256 limitAssets) private pure returns (uint256) {
        uint256 shareAssets = _shareDown(limitAssets, coverage.deductibleBps);
        return shareAssets > coverage.deductibleAssets ? shareAssets : coverage.deductibleAssets;
    }

    function _shareDown(uint256 assets, uint256 bps) private pure returns (uint256) {
        return bps == 0 ? 0 : (assets * bps) / BPS;
    }

    /// @dev `cap` zero means none.
    function _capped(uint256 assets, uint256 cap) private pure returns (uint256) {
        return cap == 0 ? assets : minOf(assets, cap);
    }
}
