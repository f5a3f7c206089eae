// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {Basis, ClaimCost} from "../../contracts/claims/ClaimCost.sol";
import {Frame, Settlement} from "../../contracts/claims/Settlement.sol";
import {ClaimItem, ItemAssessment, Waterfall} from "../../contracts/types/ClaimTypes.sol";
import {PolicyMarks} from "../../contracts/types/PolicyMarks.sol";
import {Coverage} from "../../contracts/types/ProductTypes.sol";
import {Dice} from "./Dice.sol";

/// @dev What a claim may cost: the frame of its sum, the waiting period to the second, the lock that is left, and that
/// nothing found is worth more than what was claimed. Wear at its edges beside it.
contract ClaimCostFuzz is Dice {
    uint256 private constant WHOLE_BPS = 10_000;

    /* THE FRAME */

    function testFuzz_POL2_whatOthersUsedIsNotLeft(uint256 seed, uint96 own) external pure {
        Basis memory basis = _basis(seed);
        uint256 ownAssets = _upTo(own, basis.cover.usedAssets);
        Frame memory frame = ClaimCost.frameOf(basis, ownAssets);
        uint256 others = basis.cover.usedAssets - ownAssets;
        require(frame.leftAssets + others == basis.cover.limitAssets, "POL-2: left and used are not the limit");
    }

    function testFuzz_anAgreedDeductibleReplacesTheVersions(uint256 seed, bool agreed) external pure {
        Basis memory basis = _basis(seed);
        basis.cover.marks = agreed ? PolicyMarks.AGREED_DEDUCTIBLE : 0;
        uint256 expected = agreed ? basis.cover.deductibleAssets : basis.terms.deductibleAssets;
        require(ClaimCost.frameOf(basis, 0).deductibleAssets == expected, "another deductible counts");
    }

    /* WAITING */

    function testFuzz_waitingEndsToTheSecond(uint40 from, uint16 waitingDays, uint8 side) external pure {
        Basis memory basis;
        basis.cover.waitingFrom = uint40(_upTo(from, type(uint40).max / 2)) + 1;
        uint256 countsFrom = uint256(basis.cover.waitingFrom) + uint256(waitingDays) * 1 days;
        uint40 lossAt = uint40(countsFrom - 1 + (side % 3));
        bool waits = ClaimCost.isWaiting(basis.cover, waitingDays, lossAt);
        require(waits == (side % 3 == 0), "a waiting period ends a second off");
    }

    function testFuzz_aCoverageThatWaitsCountsNothing(uint256 seed) external pure {
        (Basis memory basis, ClaimItem[] memory items) = _claim(seed);
        basis.cover.waitingFrom = 1_000;
        for (uint256 i = 0; i < items.length; ++i) basis.coverages[i].waitingDays = 1;
        Waterfall memory sum = ClaimCost.expect(basis, items, 1_000 + 1 days - 1, ClaimCost.frameOf(basis, 0));
        require(sum.payableAssets == 0, "a loss counts while its coverage waits");
    }

    /* THE LOCK */

    function testFuzz_CAP2_whatIsUsedIsNotLocked(uint256 seed, uint96 used) external pure {
        Basis memory basis = _basis(seed);
        uint256 whole = ClaimCost.lockedOf(basis, 0);
        uint256 exact = uint256(basis.cover.limitAssets) * basis.terms.collateralBps;
        require(whole * WHOLE_BPS >= exact && whole * WHOLE_BPS - exact < WHOLE_BPS, "CAP-2: the lock is off");
        uint256 left = ClaimCost.lockedOf(basis, used);
        require(left == (used < whole ? whole - used : 0), "CAP-2: used cover is locked");
        basis.cover.marks = PolicyMarks.CLOSED;
        require(ClaimCost.lockedOf(basis, 0) == 0, "CAP-2: a closed policy locks");
    }

    /* WHAT IS FOUND */

    function testFuzz_CLM3_nothingFoundIsWorthMoreThanWhatWasClaimed(uint256 seed) external pure {
        (Basis memory basis, ClaimItem[] memory items) = _claim(seed);
        Frame memory frame = ClaimCost.frameOf(basis, 0);
        uint256 expected = ClaimCost.expect(basis, items, 0, frame).payableAssets;
        ItemAssessment[] memory found = new ItemAssessment[](items.length);
        for (uint256 i = 0; i < items.length; ++i) {
            found[i].assessedAssets = uint96(_upTo(_roll(seed, 900 + i), items[i].claimedAssets));
            found[i].assessedDays = uint16(_upTo(_roll(seed, 910 + i), items[i].claimedDays));
            found[i].depreciationBps = _bps(seed, 920 + i);
        }
        uint256 payable_ = Settlement.settle(items, found, basis.coverages, frame).payableAssets;
        require(payable_ <= expected, "CLM-3: a finding pays more than the claimed loss");
    }

    /* WEAR, AT ITS EDGES */

    function testFuzz_CLM3_wholeWearLeavesNothing(uint256 seed) external pure {
        require(_afterWear(seed, WHOLE_BPS) == 0, "CLM-3: what is worn out is paid");
    }

    function testFuzz_CLM3_noWearLeavesAll(uint256 seed) external pure {
        require(_afterWear(seed, 0) == _lossOf(seed), "CLM-3: what is new is cut");
    }

    /// @dev Rounded for the claimant: as long as a part is left, a unit is.
    function testFuzz_CLM3_almostWholeWearLeavesAUnit(uint256 seed) external pure {
        uint256 left = _afterWear(seed, WHOLE_BPS - 1);
        uint256 loss = _lossOf(seed);
        require(left == (loss + WHOLE_BPS - 1) / WHOLE_BPS, "CLM-3: the last part of wear is rounded otherwise");
        require(left > 0, "CLM-3: a part of a loss is worth nothing");
    }

    function testFuzz_CLM3_moreWearNeverPaysMore(uint256 seed, uint16 wear, uint16 more) external pure {
        uint256 less = _upTo(wear, WHOLE_BPS);
        uint256 worn = less + _upTo(more, WHOLE_BPS - less);
        require(_afterWear(seed, worn) <= _afterWear(seed, less), "CLM-3: more wear pays more");
    }

    /* PRIVATE */

    function _lossOf(uint256 seed) private pure returns (uint96) {
        return _amount(seed, 1, 95) + 1;
    }

    function _afterWear(uint256 seed, uint256 wearBps) private pure returns (uint256) {
        Basis memory basis = _basis(seed);
        ClaimItem[] memory items = new ClaimItem[](1);
        ItemAssessment[] memory found = new ItemAssessment[](1);
        basis.coverages = new Coverage[](1);
        basis.coverages[0].code = "CODE";
        (items[0].claimedAssets, found[0].assessedAssets) = (_lossOf(seed), _lossOf(seed));
        found[0].depreciationBps = uint16(wearBps);
        Frame memory frame = ClaimCost.frameOf(basis, 0);
        return Settlement.settle(items, found, basis.coverages, frame).items[0].afterDepreciationAssets;
    }

    function _basis(uint256 seed) private pure returns (Basis memory basis) {
        basis.cover.limitAssets = _amount(seed, 10, 95) + 1;
        basis.cover.usedAssets = uint96(_upTo(_roll(seed, 11), basis.cover.limitAssets));
        basis.cover.deductibleAssets = _amount(seed, 12, 60);
        basis.terms.deductibleAssets = _amount(seed, 13, 60);
        basis.terms.claimLimitAssets = _roll(seed, 14) % 2 == 0 ? 0 : _amount(seed, 15, 95);
        basis.terms.collateralBps = _bps(seed, 16);
    }

    function _claim(uint256 seed) private pure returns (Basis memory basis, ClaimItem[] memory items) {
        basis = _basis(seed);
        uint256 count = 1 + _upTo(_roll(seed, 20), 3);
        items = new ClaimItem[](count);
        basis.coverages = new Coverage[](count);
        for (uint256 i = 0; i < count; ++i) {
            bool perDiem = _roll(seed, 30 + i) % 3 == 0;
            // Each of its own coverage: what several share is asked in Settlement.
            items[i].coverage = uint8(i);
            basis.coverages[i].code = "CODE";
            basis.coverages[i].deductibleAssets = _amount(seed, 40 + i, 50);
            basis.coverages[i].coinsuranceBps = _bps(seed, 50 + i);
            basis.coverages[i].maxDays = 90;
            if (perDiem) {
                basis.coverages[i].dailyAssets = _amount(seed, 60 + i, 60) + 1;
                items[i].claimedDays = uint16(1 + _upTo(_roll(seed, 70 + i), 120));
            } else {
                items[i].claimedAssets = _amount(seed, 80 + i, 90) + 1;
            }
        }
    }
}
