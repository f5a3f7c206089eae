// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {CurveKind, CurvePoint} from "../types/ProductTypes.sol";

/// @dev Which way a curve pays more: the higher the observed value, or the lower.
enum CurveDirection {
    Rising,
    Falling
}

/// @dev A fraction of a limit.
struct Share {
    uint256 part;
    uint256 whole;
}

/// @title PayoutCurve
/// @notice What an observed value pays: a share of the limit, read off at most eight points.
/// @dev Pure, and mirrored in TypeScript (domain/oracles/payout-curve.ts). The points carry the direction: payouts that fall
/// from the first point to the last pay for low values, all others for high ones. A threshold that is just reached pays.
///
/// - Binary: the one point that pays
/// - Step: rising, the last point reached; falling, the first point not exceeded
/// - Linear: between two points in proportion; before the trigger nothing, beyond the exit what the last point pays
/// - PerDay: the value counts days; each day from the first on pays what the last point reached says, together at most all
///
/// Rounded up, so that the claimant has the odd base unit. Monotone along the curve's direction (ORA-1 rests on it).
library PayoutCurve {
    uint256 private constant WHOLE_BPS = 10_000;

    /// @notice What `value` pays of `limitAssets`, base units.
    function payoutOf(
        CurveKind kind,
        CurvePoint[] memory curve,
        int64 value,
        uint96 limitAssets
    ) internal pure returns (uint96) {
        return partOf(limitAssets, bestOf(kind, curve, value, value));
    }

    /// @notice The better share of what the lowest and the highest value pay: a curve goes one way. One without points pays
    /// nothing.
    function bestOf(
        CurveKind kind,
        CurvePoint[] memory curve,
        int64 lowest,
        int64 highest
    ) internal pure returns (Share memory share) {
        share.whole = WHOLE_BPS;
        if (curve.length == 0) return share;
        bool falls = directionOf(kind, curve) == CurveDirection.Falling;
        (share.part, share.whole) = _shareOf(kind, curve, falls ? lowest : highest);
    }

    /// @notice A share of a limit, base units, rounded up.
    function partOf(uint96 limitAssets, Share memory share) internal pure returns (uint96) {
        return uint96(Math.ceilDiv(uint256(limitAssets) * share.part, share.whole));
    }

    /// @notice Which way the curve pays more. One that counts days pays more for more of them.
    function directionOf(CurveKind kind, CurvePoint[] memory curve) internal pure returns (CurveDirection) {
        uint256 last = curve.length - 1;
        bool falls = kind != CurveKind.PerDay && curve[last].payoutBps < curve[0].payoutBps;
        return falls ? CurveDirection.Falling : CurveDirection.Rising;
    }

    /// @notice Whether points that rise in value make a curve of their kind: payouts go one way, a binary curve has one
    /// point that pays, a linear one two points at least, a curve of days no day before the first.
    function isSound(CurveKind kind, CurvePoint[] memory curve) internal pure returns (bool) {
        if (kind == CurveKind.PerDay) return curve[0].value > 0;
        if (kind == CurveKind.Linear && curve.length < 2) return false;
        bool falls = directionOf(kind, curve) == CurveDirection.Falling;
        uint256 paying = curve[0].payoutBps > 0 ? 1 : 0;
        for (uint256 i = 1; i < curve.length; ++i) {
            uint16 before = curve[i - 1].payoutBps;
            uint16 here = curve[i].payoutBps;
            if (falls ? here > before : here < before) return false;
            if (here > 0) ++paying;
        }
        return kind != CurveKind.Binary || paying == 1;
    }

    /// @dev A fraction of the limit.
    function _shareOf(
        CurveKind kind,
        CurvePoint[] memory curve,
        int64 value
    ) private pure returns (uint256 part, uint256 whole) {
        if (kind == CurveKind.PerDay) return (_daysOf(curve, value), WHOLE_BPS);
        bool falls = directionOf(kind, curve) == CurveDirection.Falling;
        (bool reached, uint256 place) = falls ? _firstNotExceeded(curve, value) : _lastReached(curve, value);
        if (!reached) return (0, WHOLE_BPS);
        uint256 next = falls ? _before(place) : place + 1;
        bool atEnd = falls ? place == 0 : next == curve.length;
        if (kind != CurveKind.Linear || atEnd) return (curve[place].payoutBps, WHOLE_BPS);
        return _between(curve[place], curve[next], value);
    }

    /// @dev In proportion from the point that was passed towards the next, which pays at least as much.
    function _between(
        CurvePoint memory passed,
        CurvePoint memory next,
        int64 value
    ) private pure returns (uint256 share, uint256 whole) {
        uint256 span = _distance(passed.value, next.value);
        uint256 gone = _distance(passed.value, value);
        uint256 gainBps = next.payoutBps - passed.payoutBps;
        return (passed.payoutBps * span + gainBps * gone, WHOLE_BPS * span);
    }

    function _daysOf(CurvePoint[] memory curve, int64 value) private pure returns (uint256 sumBps) {
        for (uint256 i = 0; i < curve.length && curve[i].value <= value; ++i) {
            int256 until = i + 1 < curve.length && curve[i + 1].value <= value ? curve[i + 1].value : int256(value) + 1;
            sumBps += uint256(until - curve[i].value) * curve[i].payoutBps;
        }
        return Math.min(sumBps, WHOLE_BPS);
    }

    function _lastReached(CurvePoint[] memory curve, int64 value) private pure returns (bool reached, uint256 place) {
        for (uint256 i = 0; i < curve.length && curve[i].value <= value; ++i) {
            (reached, place) = (true, i);
        }
    }

    function _firstNotExceeded(CurvePoint[] memory curve, int64 value) private pure returns (bool, uint256) {
        for (uint256 i = 0; i < curve.length; ++i) {
            if (value <= curve[i].value) return (true, i);
        }
        return (false, 0);
    }

    function _before(uint256 place) private pure returns (uint256) {
        return place == 0 ? 0 : place - 1;
    }

    function _distance(int64 from, int64 to) private pure returns (uint256) {
        int256 difference = int256(to) - int256(from);
        return uint256(difference < 0 ? -difference : difference);
    }
}
