// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {CurveDirection, PayoutCurve, Share} from "../../contracts/products/PayoutCurve.sol";
import {CurveKind, CurvePoint} from "../../contracts/types/ProductTypes.sol";
import {Dice} from "./Dice.sol";

/// @dev ORA-1 of the curve alone: what a value pays follows the curve one way, within the limit, rounded to the claimant.
contract PayoutCurveFuzz is Dice {
    uint256 private constant WHOLE_BPS = 10_000;

    function testFuzz_ORA1_neverMoreThanTheLimit(uint256 seed, int64 value, uint96 limitAssets) external pure {
        (CurveKind kind, CurvePoint[] memory curve) = _curve(seed);
        uint96 paid = PayoutCurve.payoutOf(kind, curve, _near(seed, value), limitAssets);
        require(paid <= limitAssets, "ORA-1: more than the limit is paid");
    }

    function testFuzz_ORA1_worseNeverPaysLess(uint256 seed, int64 one, int64 other, uint96 limitAssets) external pure {
        (CurveKind kind, CurvePoint[] memory curve) = _curve(seed);
        (int64 low, int64 high) = _ordered(_near(seed, one), _near(~seed, other));
        bool falls = PayoutCurve.directionOf(kind, curve) == CurveDirection.Falling;
        uint96 forLow = PayoutCurve.payoutOf(kind, curve, low, limitAssets);
        uint96 forHigh = PayoutCurve.payoutOf(kind, curve, high, limitAssets);
        require(falls ? forLow >= forHigh : forHigh >= forLow, "ORA-1: what is worse pays less");
    }

    function testFuzz_ORA1_aLargerLimitNeverPaysLess(
        uint256 seed,
        int64 value,
        uint96 one,
        uint96 other
    ) external pure {
        (CurveKind kind, CurvePoint[] memory curve) = _curve(seed);
        (uint96 less, uint96 more) = one < other ? (one, other) : (other, one);
        int64 here = _near(seed, value);
        uint96 forLess = PayoutCurve.payoutOf(kind, curve, here, less);
        require(PayoutCurve.payoutOf(kind, curve, here, more) >= forLess, "ORA-1: a larger limit pays less");
    }

    /// @dev The trigger asks for the better of two extremes once for all policies of a page.
    function testFuzz_ORA1_theBestIsTheBetterOfBoth(
        uint256 seed,
        int64 one,
        int64 other,
        uint96 limitAssets
    ) external pure {
        (CurveKind kind, CurvePoint[] memory curve) = _curve(seed);
        (int64 low, int64 high) = _ordered(_near(seed, one), _near(~seed, other));
        uint96 forLow = PayoutCurve.payoutOf(kind, curve, low, limitAssets);
        uint96 forHigh = PayoutCurve.payoutOf(kind, curve, high, limitAssets);
        uint96 best = PayoutCurve.partOf(limitAssets, PayoutCurve.bestOf(kind, curve, low, high));
        require(best == (forLow > forHigh ? forLow : forHigh), "ORA-1: the best is not the better of both");
    }

    function testFuzz_ORA1_aReachedThresholdPaysItsShare(uint256 seed, uint8 point, uint96 limitAssets) external pure {
        (CurveKind kind, CurvePoint[] memory curve) = _curve(seed);
        if (kind == CurveKind.PerDay) return;
        CurvePoint memory reached = curve[_upTo(point, curve.length - 1)];
        uint96 paid = PayoutCurve.payoutOf(kind, curve, reached.value, limitAssets);
        require(paid == _partUp(limitAssets, reached.payoutBps), "ORA-1: a reached threshold pays another share");
    }

    function testFuzz_ORA1_beforeTheTriggerNothingIsPaid(uint256 seed, uint32 away, uint96 limitAssets) external pure {
        (CurveKind kind, CurvePoint[] memory curve) = _curve(seed);
        bool falls = PayoutCurve.directionOf(kind, curve) == CurveDirection.Falling;
        int64 distance = int64(uint64(away)) + 1;
        int64 before = falls ? curve[curve.length - 1].value + distance : curve[0].value - distance;
        require(PayoutCurve.payoutOf(kind, curve, before, limitAssets) == 0, "ORA-1: paid before the trigger");
    }

    function testFuzz_ORA1_beyondTheExitTheLastPointPays(uint256 seed, uint32 away, uint96 limitAssets) external pure {
        (CurveKind kind, CurvePoint[] memory curve) = _curve(seed);
        if (kind == CurveKind.PerDay) return;
        bool falls = PayoutCurve.directionOf(kind, curve) == CurveDirection.Falling;
        int64 distance = int64(uint64(away));
        CurvePoint memory exit = falls ? curve[0] : curve[curve.length - 1];
        int64 beyond = falls ? exit.value - distance : exit.value + distance;
        uint96 paid = PayoutCurve.payoutOf(kind, curve, beyond, limitAssets);
        require(paid == _partUp(limitAssets, exit.payoutBps), "ORA-1: beyond the exit another share is paid");
    }

    function testFuzz_ORA1_betweenTwoPointsTheShareIsBetweenTheirs(
        uint256 seed,
        uint8 point,
        uint64 along,
        uint96 limitAssets
    ) external pure {
        (CurveKind kind, CurvePoint[] memory curve) = _curve(seed);
        if (kind != CurveKind.Linear) return;
        uint256 i = _upTo(point, curve.length - 2);
        int64 value = curve[i].value + int64(uint64(_upTo(along, uint64(curve[i + 1].value - curve[i].value))));
        uint96 paid = PayoutCurve.payoutOf(kind, curve, value, limitAssets);
        uint96 one = _partUp(limitAssets, curve[i].payoutBps);
        uint96 other = _partUp(limitAssets, curve[i + 1].payoutBps);
        (uint96 less, uint96 more) = one < other ? (one, other) : (other, one);
        require(paid >= less && paid <= more, "ORA-1: between two points another share is paid");
    }

    /// @dev Counted day by day, as one would by hand.
    function testFuzz_ORA1_eachDayPaysWhatTheLastPointSays(
        uint256 seed,
        uint8 count,
        uint96 limitAssets
    ) external pure {
        (, CurvePoint[] memory curve) = _rising(seed, CurveKind.PerDay);
        for (uint256 i = 0; i < curve.length; ++i) curve[i].value = int64(uint64(1 + i * (1 + (seed % 9))));
        uint256 sumBps = 0;
        for (int64 day = 1; day <= int64(uint64(count)); ++day) {
            uint256 dayBps = 0;
            for (uint256 i = 0; i < curve.length && curve[i].value <= day; ++i) dayBps = curve[i].payoutBps;
            sumBps += dayBps;
        }
        if (sumBps > WHOLE_BPS) sumBps = WHOLE_BPS;
        uint96 paid = PayoutCurve.payoutOf(CurveKind.PerDay, curve, int64(uint64(count)), limitAssets);
        require(paid == _partUp(limitAssets, sumBps), "ORA-1: days pay otherwise than one by one");
    }

    function testFuzz_ORA1_aCurveWithoutPointsPaysNothing(int64 one, int64 other, uint96 limitAssets) external pure {
        CurvePoint[] memory none = new CurvePoint[](0);
        (int64 low, int64 high) = _ordered(one, other);
        Share memory share = PayoutCurve.bestOf(CurveKind.Step, none, low, high);
        require(PayoutCurve.partOf(limitAssets, share) == 0, "ORA-1: no curve paid something");
    }

    function testFuzz_soundCurvesOnly(uint256 seed) external pure {
        (CurveKind kind, CurvePoint[] memory curve) = _curve(seed);
        require(PayoutCurve.isSound(kind, curve), "the curves of these tests are no curves");
    }

    /* PRIVATE */

    function _curve(uint256 seed) private pure returns (CurveKind kind, CurvePoint[] memory curve) {
        kind = CurveKind(1 + (_roll(seed, 0) % 4));
        if (kind == CurveKind.Binary) {
            curve = new CurvePoint[](1);
            curve[0] = CurvePoint({value: _start(seed), payoutBps: uint16(1 + _upTo(_roll(seed, 2), WHOLE_BPS - 1))});
            return (kind, curve);
        }
        (kind, curve) = _rising(seed, kind);
        if (kind == CurveKind.PerDay || _roll(seed, 1) % 2 == 0) return (kind, curve);
        for (uint256 i = 0; i < curve.length / 2; ++i) {
            CurvePoint memory mirror = curve[curve.length - 1 - i];
            (curve[i].payoutBps, mirror.payoutBps) = (mirror.payoutBps, curve[i].payoutBps);
        }
    }

    /// @dev Two to eight points, values that rise and payouts that never fall.
    function _rising(uint256 seed, CurveKind kind) private pure returns (CurveKind, CurvePoint[] memory curve) {
        curve = new CurvePoint[](2 + _upTo(_roll(seed, 3), 6));
        int64 value = kind == CurveKind.PerDay ? int64(1) : _start(seed);
        uint256 bps = _upTo(_roll(seed, 4), 1_000);
        for (uint256 i = 0; i < curve.length; ++i) {
            curve[i] = CurvePoint({value: value, payoutBps: uint16(bps)});
            value += int64(uint64(1 + _upTo(_roll(seed, 20 + i), 5_000)));
            bps += _upTo(_roll(seed, 40 + i), WHOLE_BPS - bps);
        }
        return (kind, curve);
    }

    function _start(uint256 seed) private pure returns (int64) {
        return int64(uint64(_upTo(_roll(seed, 5), 20_000))) - 10_000;
    }

    /// @dev Among the points of the curve more often than anywhere.
    function _near(uint256 seed, int64 value) private pure returns (int64) {
        return _roll(seed, 6) % 4 == 0 ? value / 4 : int64(value % 50_000);
    }

    function _ordered(int64 one, int64 other) private pure returns (int64, int64) {
        return one < other ? (one, other) : (other, one);
    }

    function _partUp(uint96 limitAssets, uint256 bps) private pure returns (uint96) {
        return uint96((uint256(limitAssets) * bps + WHOLE_BPS - 1) / WHOLE_BPS);
    }
}
