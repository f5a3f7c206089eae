// SPDX-License-Identifier: MIT
pragma solidity >=0.8.27;

import {PolicyId, VersionId} from "../types/Ids.sol";
import {ClaimCover, Cover, Policy, PolicyStatus} from "../types/PolicyTypes.sol";

/// @title IPolicyBook
/// @notice The register: who is covered, for what, until when.
/// @dev Owns policies as ERC-721 tokens that do not move (ERC-5192). Never sells, never holds the asset.
/// Upholds POL-1, POL-2, POL-3, POL-5.
interface IPolicyBook {
    /// @notice A policy was issued.
    event PolicyIssued(
        PolicyId indexed policyId,
        address indexed holder,
        VersionId indexed versionId,
        address insured,
        uint96 limitAssets,
        uint96 premiumAssets,
        uint96 deductibleAssets,
        bool hasDeductible,
        uint40 startAt,
        uint40 endAt,
        bytes32 objectKey
    );

    /// @notice The policy ran off and freed its capital.
    event PolicyClosed(PolicyId indexed policyId, uint96 freedAssets);

    /// @dev ERC-5192.
    event Locked(uint256 tokenId);

    error PolicyUnknown(PolicyId policyId);
    error PolicyCallerNotSalesDesk(address caller);
    error PolicyCallerNotClaimBook(address caller);
    error PolicyNotTransferable(PolicyId policyId);
    error PolicyObjectCovered(bytes32 objectKey, PolicyId policyId);
    error PolicyTooManyOpenClaims(PolicyId policyId, uint8 limit);
    error PolicyTooManyClaims(PolicyId policyId, uint16 limit);
    error PolicyLimitExceeded(PolicyId policyId, uint256 usedAssets, uint96 limitAssets);
    error PolicyNotClosable(PolicyId policyId, uint40 closableAt, uint8 openClaims);
    error PolicyClosedAlready(PolicyId policyId);
    error PolicyHolderZero();

    /// @notice Enter a sold policy.
    /// @dev Emits {PolicyIssued}, {Locked} and ERC-721 Transfer. Open to the SalesDesk only.
    /// @param deductibleAssets agreed per-claim deductible, ignored unless `hasDeductible`
    function issue(
        Cover calldata cover,
        uint96 premiumAssets,
        uint96 deductibleAssets,
        bool hasDeductible
    ) external returns (PolicyId policyId);

    /// @notice Count a new claim and the cover it reserves.
    /// @dev Open to the ClaimBook only, whose event tells it. At most 16 claims are open at once (POL-2).
    /// @return number the claim's place on the policy, from 1
    function openClaim(PolicyId policyId, uint96 reservedAssets) external returns (uint16 number);

    /// @notice Adjust used cover by `deltaAssets`; `closes` when the claim is over.
    /// @dev Open to the ClaimBook only, whose event tells it.
    function useCover(PolicyId policyId, int128 deltaAssets, bool closes) external;

    /// @notice Close policies whose tail is over and whose claims are settled; frees their capital.
    /// @dev Emits {PolicyClosed} for each. Open to anyone.
    ///
    /// Requirements, each policy:
    /// - the tail is over, no claim is open, it is not closed yet
    function close(PolicyId[] calldata policyIds) external;

    /// @notice The register's entry. Reverts with {PolicyUnknown}.
    function policyOf(PolicyId policyId) external view returns (Policy memory);

    /// @notice What a claim needs of the entry. Reverts with {PolicyUnknown}.
    function coverOf(PolicyId policyId) external view returns (ClaimCover memory);

    /// @notice {coverOf}, and who held the policy at `instant`, seconds: whom a loss of that time pays.
    function coverAt(PolicyId policyId, uint40 instant) external view returns (ClaimCover memory cover, address holder);

    /// @notice Who held the policy at `instant`, seconds: whom a loss of that time pays.
    function holderAt(PolicyId policyId, uint40 instant) external view returns (address);

    /// @notice Whose interest is covered.
    function insuredOf(PolicyId policyId) external view returns (address);

    /// @notice Status by the clock.
    function statusOf(PolicyId policyId) external view returns (PolicyStatus);

    /// @notice Capital still locked for the policy: its lock less what it used, base units (CAP-2).
    function lockedOf(PolicyId policyId) external view returns (uint96);

    /// @notice From when it may be closed, seconds.
    function closableAt(PolicyId policyId) external view returns (uint40);

    /// @notice The policy that covers an object now, zero for none.
    function policyOnObject(bytes32 objectKey) external view returns (PolicyId);

    /// @notice How many policies were ever issued.
    function policyCount() external view returns (uint48);

    /// @dev ERC-5192: every policy is locked.
    function locked(uint256 tokenId) external view returns (bool);
}
