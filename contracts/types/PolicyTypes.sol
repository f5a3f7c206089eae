// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {PolicyId, VersionId} from "./Ids.sol";

/// @dev Where a policy stands. Derived from time and two stored facts (cancelled, closed); never stored.
enum PolicyStatus {
    None,
    Waiting,
    Active,
    Tail,
    Closable,
    Closed
}

/// @dev What is sold.
/// @param insured whose interest is covered; zero for the holder
/// @param startAt first second of cover; zero for the sale itself
/// @param termDays length of cover in days of 86,400 seconds
/// @param objectKey salted key of the one insured object, zero when the policy names none
/// @param zone accumulation zone the risk lies in, zero for none
struct Cover {
    VersionId versionId;
    address holder;
    address insured;
    uint96 limitAssets;
    uint40 startAt;
    uint16 termDays;
    bytes32 objectKey;
    uint32 zone;
}

/// @dev What was agreed at the sale, beside the cover.
/// @param premiumAssets of the whole term, base units
/// @param deductibleAssets agreed per-claim deductible, base units; ignored unless `marks` say so
/// @param waitingFrom start of the first policy this one continues; zero for a policy that continues none
/// @param marks of {PolicyMarks}: what the register is to remember about the sale
struct Agreement {
    uint96 premiumAssets;
    uint96 deductibleAssets;
    uint40 waitingFrom;
    uint16 marks;
}

/// @dev The register's entry, as the other core contracts read it.
/// @param usedAssets paid plus reserved, base units; never above the limit
/// @param deductibleAssets per-claim deductible agreed by quote, base units
/// @param hasDeductible whether `deductibleAssets` replaces the version's own
/// @param soldAt when it was sold; a certificate counts as sold when its cover starts
/// @param waitingFrom from when waiting periods count: the start of the first policy this one continues
/// @param marks of {PolicyMarks}
/// @param zone accumulation zone, zero for none
struct Policy {
    VersionId versionId;
    address holder;
    uint40 startAt;
    uint40 endAt;
    uint96 limitAssets;
    uint96 premiumAssets;
    uint96 usedAssets;
    uint96 deductibleAssets;
    bool hasDeductible;
    bool closed;
    uint16 openClaims;
    uint16 claimCount;
    uint40 soldAt;
    uint40 waitingFrom;
    uint16 marks;
    uint32 zone;
}

/// @dev What a claim needs of the register's entry; fields as in {Policy}. `marks` carry {PolicyMarks-SUSPENDED} when
/// cover was suspended at the instant asked about.
struct ClaimCover {
    VersionId versionId;
    uint40 startAt;
    uint40 endAt;
    uint96 limitAssets;
    uint96 usedAssets;
    uint96 deductibleAssets;
    uint40 waitingFrom;
    uint16 marks;
    uint16 claimCount;
}

/// @dev What an index product asks of the register's entry; fields as in {Policy}. All zero for a policy there is not.
struct IndexCover {
    VersionId versionId;
    uint40 startAt;
    uint40 endAt;
    uint96 limitAssets;
    uint32 zone;
    bool closed;
}

/// @dev An underwriter's signed offer (EIP-712).
/// @param deductibleAssets per-claim deductible, base units; replaces the version's own
/// @param nonce single use, per signer
/// @param expiresAt last second it can be bought
struct Quote {
    VersionId versionId;
    address buyer;
    address holder;
    address insured;
    uint96 limitAssets;
    uint96 deductibleAssets;
    uint96 premiumAssets;
    uint40 startAt;
    uint16 termDays;
    bytes32 objectKey;
    uint32 zone;
    uint256 nonce;
    uint40 expiresAt;
}

/// @dev An ERC-2612 permit for the pool to take the premium. Tried, never trusted.
struct Permit {
    uint256 value;
    uint256 deadline;
    uint8 v;
    bytes32 r;
    bytes32 s;
}

/// @dev A policy and its number, for paged lists.
struct PolicyRow {
    PolicyId policyId;
    Policy policy;
    PolicyStatus status;
}
