// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {Frame, Settlement} from "../../contracts/claims/Settlement.sol";
import {ClaimItem, ItemAssessment, ItemSteps, Waterfall} from "../../contracts/types/ClaimTypes.sol";
import {Coverage} from "../../contracts/types/ProductTypes.sol";
import {Dice} from "./Dice.sol";

/// @dev CLM-3 of the waterfall alone: steps only fall, they add up, more loss never pays less, and what is taken off is
/// rounded down.
contract SettlementFuzz is Dice {
    struct Sample {
        ClaimItem[] items;
        ItemAssessment[] assessments;
        Coverage[] coverages;
        Frame frame;
    }

    /* STEPS */

    function testFuzz_CLM3_itemStepsFall(uint256 seed) external pure {
        ItemSteps[] memory items = _settle(_sample(seed)).items;
        for (uint256 i = 0; i < items.length; ++i) {
            ItemSteps memory steps = items[i];
            require(steps.afterDepreciationAssets <= steps.assessedAssets, "CLM-3: depreciation raised a loss");
            require(steps.afterDeductibleAssets <= steps.afterDepreciationAssets, "CLM-3: a deductible raised a loss");
            require(steps.afterCoinsuranceAssets <= steps.afterDeductibleAssets, "CLM-3: coinsurance raised a loss");
            require(steps.afterSublimitAssets <= steps.afterCoinsuranceAssets, "CLM-3: a sub-limit raised a loss");
        }
    }

    function testFuzz_CLM3_claimStepsFall(uint256 seed) external pure {
        Waterfall memory whole = _settle(_sample(seed));
        require(whole.afterDeductibleAssets <= whole.sumAssets, "CLM-3: the deductible raised the sum");
        require(whole.afterClaimLimitAssets <= whole.afterDeductibleAssets, "CLM-3: the claim's limit raised the sum");
        require(whole.afterAggregateAssets <= whole.afterClaimLimitAssets, "CLM-3: the aggregate raised the sum");
        require(whole.payableAssets <= whole.afterAggregateAssets, "CLM-3: other insurance raised the sum");
    }

    function testFuzz_CLM3_theSumIsTheSumOfItems(uint256 seed) external pure {
        Waterfall memory whole = _settle(_sample(seed));
        uint256 sum = 0;
        for (uint256 i = 0; i < whole.items.length; ++i) sum += whole.items[i].afterSublimitAssets;
        require(sum == whole.sumAssets, "CLM-3: the sum is not that of the items");
    }

    function testFuzz_CLM3_nobodyFindsMoreThanWasClaimed(uint256 seed) external pure {
        Sample memory sample = _sample(seed);
        Waterfall memory whole = _settle(sample);
        for (uint256 i = 0; i < whole.items.length; ++i) {
            if (sample.coverages[i].dailyAssets > 0) continue;
            require(whole.items[i].assessedAssets <= whole.items[i].claimedAssets, "CLM-3: more found than claimed");
        }
    }

    /* BOUNDS */

    function testFuzz_POL2_neverBeyondWhatIsLeft(uint256 seed) external pure {
        Sample memory sample = _sample(seed);
        require(_settle(sample).payableAssets <= sample.frame.leftAssets, "POL-2: more than the limit leaves");
    }

    function testFuzz_CLM3_neverBeyondTheClaimLimit(uint256 seed) external pure {
        Sample memory sample = _sample(seed);
        uint256 cap = sample.frame.claimLimitAssets;
        require(cap == 0 || _settle(sample).payableAssets <= cap, "CLM-3: more than a claim pays");
    }

    function testFuzz_CLM3_subLimitsHoldOverAllItemsOfACoverage(uint256 seed) external pure {
        Sample memory sample = _sample(seed);
        Waterfall memory whole = _settle(sample);
        for (uint256 i = 0; i < sample.items.length; ++i) {
            uint256 cap = sample.coverages[i].sublimitAssets;
            uint256 sum = 0;
            for (uint256 j = 0; j < sample.items.length; ++j) {
                bool same = sample.items[j].coverage == sample.items[i].coverage;
                if (same) sum += whole.items[j].afterSublimitAssets;
            }
            require(cap == 0 || sum <= cap, "CLM-3: items of one coverage pass its sub-limit");
        }
    }

    function testFuzz_CLM3_aDeductibleIsBorneOnceByACoverage(uint256 seed) external pure {
        Sample memory sample = _sample(seed);
        Waterfall memory whole = _settle(sample);
        for (uint256 i = 0; i < sample.items.length; ++i) {
            Coverage memory coverage = sample.coverages[i];
            uint256 share = (sample.frame.limitAssets * coverage.deductibleBps) / 10_000;
            uint256 most = share > coverage.deductibleAssets ? share : coverage.deductibleAssets;
            uint256 borne = 0;
            for (uint256 j = 0; j < sample.items.length; ++j) {
                if (sample.items[j].coverage != sample.items[i].coverage) continue;
                borne += whole.items[j].afterDepreciationAssets - whole.items[j].afterDeductibleAssets;
            }
            require(borne <= most, "CLM-3: a coverage's deductible is borne twice");
        }
    }

    /* MONOTONE */

    function testFuzz_CLM3_moreLossNeverPaysLess(uint256 seed, uint96 more) external pure {
        Sample memory sample = _sample(seed);
        uint256 before = _settle(sample).payableAssets;
        uint256 i = _upTo(_roll(seed, 77), sample.items.length - 1);
        uint256 raised = uint256(sample.assessments[i].assessedAssets) + _upTo(more, type(uint64).max);
        if (raised > type(uint96).max) raised = type(uint96).max;
        sample.assessments[i].assessedAssets = uint96(raised);
        require(_settle(sample).payableAssets >= before, "CLM-3: more loss paid less");
    }

    /// @dev Days do not wear: where one item of a coverage is depreciated and the next is not, more days found for the first
    /// can leave fewer of the paid days to the second.
    /// @dev Where a coverage pays no more days, those of an earlier item take the place of a later one's, and with them moves
    /// the odd base unit by which the coinsurance of each item is rounded.
    function testFuzz_CLM3_moreDaysNeverPayLess(uint256 seed, uint16 more) external pure {
        Sample memory sample = _sample(seed);
        for (uint256 j = 0; j < sample.items.length; ++j) {
            if (sample.coverages[j].dailyAssets > 0) sample.assessments[j].depreciationBps = 0;
        }
        uint256 before = _settle(sample).payableAssets;
        uint256 i = _upTo(_roll(seed, 78), sample.items.length - 1);
        uint256 raised = uint256(sample.assessments[i].assessedDays) + _upTo(more, 100);
        sample.assessments[i].assessedDays = uint16(raised);
        uint256 oddUnits = sample.items.length - 1;
        require(_settle(sample).payableAssets + oddUnits >= before, "CLM-3: more days paid less");
    }

    function testFuzz_CLM3_nothingPaysMoreThanTheClaimedLoss(uint256 seed) external pure {
        Sample memory sample = _sample(seed);
        uint256 found = _settle(sample).payableAssets;
        sample.assessments = Settlement.asClaimed(sample.items);
        sample.frame.otherInsuranceAssets = 0;
        require(found <= _settle(sample).payableAssets, "CLM-3: a finding pays more than the claimed loss");
    }

    function testFuzz_CLM3_aHigherDeductibleNeverPaysMore(uint256 seed, uint96 more) external pure {
        Sample memory sample = _sample(seed);
        uint256 before = _settle(sample).payableAssets;
        sample.frame.deductibleAssets += more;
        require(_settle(sample).payableAssets <= before, "CLM-3: a higher deductible paid more");
    }

    function testFuzz_CLM3_otherInsuranceIsTakenOffUnitByUnit(uint256 seed, uint96 other) external pure {
        Sample memory sample = _sample(seed);
        sample.frame.otherInsuranceAssets = 0;
        uint256 alone = _settle(sample).payableAssets;
        sample.frame.otherInsuranceAssets = other;
        uint256 beside = _settle(sample).payableAssets;
        require(beside == (alone > other ? alone - other : 0), "CLM-3: other insurance is not taken off exactly");
    }

    /* ROUNDING AND SPLITTING */

    function testFuzz_CLM3_coinsuranceIsRoundedForTheClaimant(uint256 seed) external pure {
        Sample memory sample = _sample(seed);
        ItemSteps[] memory items = _settle(sample).items;
        for (uint256 i = 0; i < items.length; ++i) {
            uint256 exact = items[i].afterDeductibleAssets * (10_000 - sample.coverages[i].coinsuranceBps);
            uint256 given = items[i].afterCoinsuranceAssets * 10_000;
            require(given >= exact && given - exact < 10_000, "CLM-3: coinsurance is off by more than a unit");
        }
    }

    function testFuzz_CLM3_wearIsRoundedForTheClaimant(uint256 seed) external pure {
        Sample memory sample = _sample(seed);
        ItemSteps[] memory items = _settle(sample).items;
        for (uint256 i = 0; i < items.length; ++i) {
            uint256 exact = items[i].assessedAssets * (10_000 - sample.assessments[i].depreciationBps);
            uint256 given = items[i].afterDepreciationAssets * 10_000;
            require(given >= exact && given - exact < 10_000, "CLM-3: depreciation is off by more than a unit");
        }
    }

    /// @dev A loss told in two items of one coverage is one loss: it pays at most a unit more, never less.
    function testFuzz_CLM3_splittingALossGainsAtMostAUnit(uint256 seed, uint96 loss, uint96 part) external pure {
        Sample memory sample = _single(seed);
        loss = uint96(_upTo(loss, type(uint80).max));
        part = uint96(_upTo(part, loss));
        uint256 whole = _sumOf(sample, loss, 0);
        uint256 split = _sumOf(sample, part, loss - part);
        require(split >= whole && split - whole <= 1, "CLM-3: a loss told in two parts pays otherwise");
    }

    /// @dev Days told in two stays of one coverage are paid like one stay, exactly.
    function testFuzz_CLM3_splittingAStayChangesNothing(uint256 seed, uint16 lossDays, uint16 part) external pure {
        Sample memory sample = _single(seed);
        sample.coverages[0].dailyAssets = _amount(seed, 300, 60) + 1;
        sample.coverages[0].coinsuranceBps = 0;
        sample.coverages[1] = sample.coverages[0];
        lossDays = uint16(_upTo(lossDays, 800));
        part = uint16(_upTo(part, lossDays));
        (sample.items[0].claimedDays, sample.assessments[0].assessedDays) = (lossDays, lossDays);
        uint256 whole = _settle(sample).sumAssets;
        (sample.items[0].claimedDays, sample.assessments[0].assessedDays) = (part, part);
        sample.items[1].claimedDays = lossDays - part;
        sample.assessments[1].assessedDays = lossDays - part;
        require(_settle(sample).sumAssets == whole, "CLM-3: a stay told in two parts pays otherwise");
    }

    /* INTEREST */

    function testFuzz_interestIsRoundedUpByLessThanAUnit(uint96 assets, uint32 late, uint16 rate) external pure {
        uint256 bps = _upTo(rate, 10_000);
        uint256 interest = Settlement.lateInterestUp(assets, late, bps);
        if (interest == type(uint96).max) return;
        uint256 exact = uint256(assets) * late * bps;
        uint256 given = interest * 10_000 * 365 days;
        require(given >= exact && given - exact < 10_000 * 365 days, "interest is off by more than a unit");
    }

    function testFuzz_interestGrowsWithTime(uint96 assets, uint32 late, uint32 more, uint16 bps) external pure {
        uint256 sooner = Settlement.lateInterestUp(assets, late, bps);
        require(Settlement.lateInterestUp(assets, uint256(late) + more, bps) >= sooner, "interest fell with time");
    }

    function testFuzz_inTimeThereIsNoInterest(uint96 assets, uint16 bps) external pure {
        require(Settlement.lateInterestUp(assets, 0, bps) == 0, "interest without delay");
    }

    /* PRIVATE */

    function _settle(Sample memory sample) private pure returns (Waterfall memory) {
        return Settlement.settle(sample.items, sample.assessments, sample.coverages, sample.frame);
    }

    function _sumOf(Sample memory sample, uint96 first, uint96 second) private pure returns (uint256) {
        (sample.items[0].claimedAssets, sample.assessments[0].assessedAssets) = (first, first);
        (sample.items[1].claimedAssets, sample.assessments[1].assessedAssets) = (second, second);
        return _settle(sample).sumAssets;
    }

    /// @dev Two items of one indemnity coverage, found as claimed, in a frame that takes nothing.
    function _single(uint256 seed) private pure returns (Sample memory sample) {
        sample.items = new ClaimItem[](2);
        sample.assessments = new ItemAssessment[](2);
        sample.coverages = new Coverage[](2);
        Coverage memory coverage = _coverage(seed, 5);
        coverage.dailyAssets = 0;
        (sample.coverages[0], sample.coverages[1]) = (coverage, coverage);
        sample.frame.limitAssets = _amount(seed, 6, 90);
        sample.frame.leftAssets = type(uint96).max;
    }

    function _sample(uint256 seed) private pure returns (Sample memory sample) {
        uint256 count = 1 + _upTo(_roll(seed, 0), 3);
        sample.items = new ClaimItem[](count);
        sample.assessments = new ItemAssessment[](count);
        sample.coverages = new Coverage[](count);
        for (uint256 i = 0; i < count; ++i) {
            // Few coverages, so that items often share one.
            uint8 place = uint8(_upTo(_roll(seed, 10 + i), 2));
            sample.coverages[i] = _coverage(seed, 20 + place);
            bool perDiem = sample.coverages[i].dailyAssets > 0;
            sample.items[i].coverage = place;
            if (perDiem) sample.items[i].claimedDays = uint16(1 + _upTo(_roll(seed, 30 + i), 400));
            else sample.items[i].claimedAssets = _amount(seed, 40 + i, 90) + 1;
            sample.assessments[i].assessedAssets = _amount(seed, 50 + i, 96);
            sample.assessments[i].assessedDays = uint16(_upTo(_roll(seed, 60 + i), 500));
            sample.assessments[i].depreciationBps = _bps(seed, 70 + i);
        }
        sample.frame.limitAssets = _amount(seed, 80, 96);
        sample.frame.deductibleAssets = _amount(seed, 81, 70);
        sample.frame.claimLimitAssets = _amount(seed, 82, 96);
        sample.frame.leftAssets = _amount(seed, 83, 96);
        sample.frame.otherInsuranceAssets = _amount(seed, 84, 80);
    }

    function _coverage(uint256 seed, uint256 salt) private pure returns (Coverage memory coverage) {
        uint256 own = _roll(seed, salt);
        coverage.code = "CODE";
        coverage.deductibleAssets = _amount(own, 1, 70);
        coverage.deductibleBps = _bps(own, 2);
        coverage.sublimitAssets = own % 2 == 0 ? 0 : _amount(own, 3, 90);
        coverage.sublimitBps = _bps(own, 4);
        coverage.coinsuranceBps = _bps(own, 5);
        coverage.deductibleDays = uint16(_upTo(_roll(own, 6), 5));
        coverage.maxDays = uint16(1 + _upTo(_roll(own, 7), 180));
        coverage.dailyAssets = own % 4 == 0 ? _amount(own, 8, 80) + 1 : 0;
    }
}
