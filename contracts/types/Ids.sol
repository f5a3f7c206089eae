// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

/// @dev A policy: a sequence from 1. Also its ERC-721 token id.
type PolicyId is uint48;

/// @dev A claim: the policy's number and the claim's place on it, `policyId << 16 | n` with n from 1.
/// A claim names its policy without storing it, and people read it as "12-1".
type ClaimId is uint64;

/// @dev A published version of a product: a sequence from 1.
type VersionId is uint32;

/// @dev A dated profile of claims-handling deadlines: a sequence from 1.
type ProfileId is uint16;

using {samePolicy as ==} for PolicyId global;
using {claimOn, asToken} for PolicyId global;
using {policyOf} for ClaimId global;

function samePolicy(PolicyId left, PolicyId right) pure returns (bool) {
    return PolicyId.unwrap(left) == PolicyId.unwrap(right);
}

/// @dev The id of the policy's n-th claim.
function claimOn(PolicyId policyId, uint16 number) pure returns (ClaimId) {
    return ClaimId.wrap((uint64(PolicyId.unwrap(policyId)) << 16) | number);
}

function asToken(PolicyId policyId) pure returns (uint256) {
    return PolicyId.unwrap(policyId);
}

function policyOf(ClaimId claimId) pure returns (PolicyId) {
    return PolicyId.wrap(uint48(ClaimId.unwrap(claimId) >> 16));
}
