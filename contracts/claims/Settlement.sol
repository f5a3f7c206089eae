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
    uint96 limitAssets;
    uint96 deductibleAssets;
    uint96 claimLimitAssets;
    uint96 leftAssets;
    uint96 otherInsuranceAssets;
}

/// @title Settlement
/// @notice From the loss to the payable, step by step. Arithmetic anyone can repeat.
/// @dev Pure; mirrored in TypeScript. Upholds CLM-3: what is taken off is rounded down, so that the claimant keeps the
/// odd base unit, and more loss never pays less. Figures beyond 2^96 − 1 stand at that bound, far above any limit.
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
        waterfall.items = new ItemSteps[](items.length);
        uint256 sum;
        for (uint256 i = 0; i < items.length; ++i) {
            ItemSteps memory steps = waterfall.items[i];
            _fill(steps, items[i], assessments[i], coverages[i], frame.limitAssets);
            sum += steps.afterSublimitAssets;
        }

        waterfall.sumAssets = _bounded(sum);
        waterfall.afterDeductibleAssets = _less(waterfall.sumAssets, frame.deductibleAssets);
        waterfall.afterClaimLimitAssets = _capped(waterfall.afterDeductibleAssets, frame.claimLimitAssets);
        waterfall.afterAggregateAssets = _min(waterfall.afterClaimLimitAssets, frame.leftAssets);
        waterfall.payableAssets = _less(waterfall.afterAggregateAssets, frame.otherInsuranceAssets);
    }

    /// @notice The assessment that believes the claimant: every item as claimed.
    function asClaimed(ClaimItem[] memory items) internal pure returns (ItemAssessment[] memory assessments) {
        assessments = new ItemAssessment[](items.length);
        for (uint256 i = 0; i < items.length; ++i) {
            assessments[i].assessedAssets = items[i].claimedAssets;
            assessments[i].assessedDays = items[i].claimedDays;
        }
    }

    /// @notice Late interest on `assets` for `lateSeconds`, rounded up.
    function lateInterestUp(uint96 assets, uint256 lateSeconds, uint16 bpsPerYear) internal pure returns (uint96) {
        uint256 parts = uint256(assets) * lateSeconds * bpsPerYear;
        return _bounded((parts + BPS * YEAR - 1) / (BPS * YEAR));
    }

    function _fill(
        ItemSteps memory steps,
        ClaimItem memory item,
        ItemAssessment memory assessment,
        Coverage memory coverage,
        uint96 limitAssets
    ) private pure {
        bool perDiem = coverage.dailyAssets > 0;
        steps.claimedAssets = perDiem ? _diem(item.claimedDays, coverage) : item.claimedAssets;
        uint96 left = perDiem ? _diem(assessment.assessedDays, coverage) : assessment.assessedAssets;

        left = _min(left, steps.claimedAssets);
        steps.assessedAssets = left;
        left -= _shareDown(left, assessment.depreciationBps);
        steps.afterDepreciationAssets = left;
        left = _less(left, _max(coverage.deductibleAssets, _shareDown(limitAssets, coverage.deductibleBps)));
        steps.afterDeductibleAssets = left;
        left -= _shareDown(left, coverage.coinsuranceBps);
        steps.afterCoinsuranceAssets = left;
        left = _capped(left, coverage.sublimitAssets);
        steps.afterSublimitAssets = _capped(left, _shareDown(limitAssets, coverage.sublimitBps));
    }

    /// @dev Days beyond those the insured bears, at most the paid ones, at the daily amount.
    function _diem(uint16 lossDays, Coverage memory coverage) private pure returns (uint96) {
        uint256 paidDays = lossDays > coverage.deductibleDays ? lossDays - coverage.deductibleDays : 0;
        if (paidDays > coverage.maxDays) paidDays = coverage.maxDays;
        return _bounded(paidDays * coverage.dailyAssets);
    }

    function _shareDown(uint96 assets, uint16 bps) private pure returns (uint96) {
        return bps == 0 ? 0 : _bounded((uint256(assets) * bps) / BPS);
    }

    /// @dev `cap` zero means none.
    function _capped(uint96 assets, uint96 cap) private pure returns (uint96) {
        return cap == 0 ? assets : _min(assets, cap);
    }

    function _less(uint96 assets, uint96 taken) private pure returns (uint96) {
        return assets > taken ? assets - taken : 0;
    }

    function _min(uint96 left, uint96 right) private pure returns (uint96) {
        return left < right ? left : right;
    }

    function _max(uint96 left, uint96 right) private pure returns (uint96) {
        return left > right ? left : right;
    }

    function _bounded(uint256 assets) private pure returns (uint96) {
        return assets > type(uint96).max ? type(uint96).max : uint96(assets);
    }
}
