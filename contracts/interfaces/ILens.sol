// SPDX-License-Identifier: MIT
pragma solidity >=0.8.27;

import {ClaimItem, Decision, Filing, Waterfall} from "../types/ClaimTypes.sol";
import {ClaimId, PolicyId, VersionId} from "../types/Ids.sol";
import {PolicyRow} from "../types/PolicyTypes.sol";
import {Terms} from "../types/ProductTypes.sol";
import {Claim} from "./IClaimBook.sol";
import {Buckets} from "./IReservePool.sol";

/// @dev A pool against everything it answers for, base units.
/// @param balanceAssets what the asset says the pool holds
/// @param accountedAssets sum of the buckets
/// @param liabilitiesAssets reserved + payable + unearned + fees + deposit + owed
/// @param capitalAssets free + locked − owed
/// @param coverBps accounted ÷ (liabilities + locked), basis points; max when there are none
struct Solvency {
    address pool;
    address asset;
    Buckets buckets;
    uint256 balanceAssets;
    uint256 accountedAssets;
    uint256 liabilitiesAssets;
    uint256 capitalAssets;
    uint256 coverBps;
    bool solvent;
}

/// @dev A version and its state, for lists.
struct VersionRow {
    VersionId versionId;
    bool sellable;
    bool retired;
    uint40 sellableAt;
    uint96 capAssets;
    uint128 insuredAssets;
    bytes32 termsHash;
    Terms terms;
    address[] adjudicators;
}

/// @dev A claim and its number, for paged lists.
struct ClaimRow {
    ClaimId claimId;
    address claimant;
    uint40 decideBy;
    uint40 appealBy;
    Claim claim;
}

/// @title ILens
/// @notice Paged, screen-shaped reads and previews.
/// @dev Owns nothing.
interface ILens {
    /// @notice Assets against every liability of one pool. Readable by anyone.
    function solvency(address pool) external view returns (Solvency memory);

    /// @notice Premium by tariff and its parts, base units.
    function previewPremium(
        VersionId versionId,
        uint96 limitAssets,
        uint16 termDays
    ) external view returns (uint96 premiumAssets, uint96 taxAssets, uint96 feeAssets, uint96 lockAssets);

    /// @notice What a filing would bring: the waterfall, the flags, what would be reserved, and until when it must be decided.
    function previewClaim(
        Filing calldata filing
    ) external view returns (Waterfall memory waterfall, uint8 flags, uint96 reservableAssets, uint40 decideBy);

    /// @notice The waterfall a decision would bring.
    function previewDecision(
        ClaimId claimId,
        ClaimItem[] calldata items,
        Decision calldata decision
    ) external view returns (Waterfall memory);

    /// @notice Versions from `from` on, at most `size` (up to 50).
    function versions(uint32 from, uint32 size) external view returns (VersionRow[] memory);

    /// @notice Policies from `from` on, at most `size` (up to 200).
    function policies(uint48 from, uint48 size) external view returns (PolicyRow[] memory);

    /// @notice A holder's policies among those from `from` on; looks at `size` policies (up to 1,000).
    function policiesOf(
        address holder,
        uint48 from,
        uint48 size
    ) external view returns (PolicyRow[] memory, uint48 next);

    /// @notice A policy's claims from the `from`-th on, at most `size` (up to 100).
    function claimsOf(PolicyId policyId, uint16 from, uint16 size) external view returns (ClaimRow[] memory);
}
