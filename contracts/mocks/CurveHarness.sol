// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {CurveDirection, PayoutCurve} from "../products/PayoutCurve.sol";
import {CurveKind, CurvePoint} from "../types/ProductTypes.sol";

/// @title CurveHarness
/// @notice Opens the payout curve, so that its mirror in TypeScript can be asked the same.
/// @dev For tests only.
contract CurveHarness {
    function payoutOf(
        CurveKind kind,
        CurvePoint[] calldata curve,
        int64 value,
        uint96 limitAssets
    ) external pure returns (uint96) {
        return PayoutCurve.payoutOf(kind, curve, value, limitAssets);
    }

    function directionOf(CurveKind kind, CurvePoint[] calldata curve) external pure returns (CurveDirection) {
        return PayoutCurve.directionOf(kind, curve);
    }

    function isSound(CurveKind kind, CurvePoint[] calldata curve) external pure returns (bool) {
        return PayoutCurve.isSound(kind, curve);
    }
}
