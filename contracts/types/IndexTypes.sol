// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {CurveKind, CurvePoint} from "./ProductTypes.sol";

/// @dev What paying on an observation needs of a version. Fields as in {Terms}; empty unless the one who asks is pinned.
struct IndexTerms {
    bytes32 productId;
    bytes32 observable;
    CurveKind curveKind;
    CurvePoint[] curve;
    bool pinned;
}
