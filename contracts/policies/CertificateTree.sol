// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {Certificate, SumNode} from "../interfaces/IGroupDesk.sol";

/// @title CertificateTree
/// @notice A Merkle tree whose nodes commit to the sum of the limits below them, so that leaves that can be proved never
/// exceed the root's sum together.
/// @dev A node commits to hash and sum of each child, not to the sum of both: children cannot trade. All leaves lie at one
/// depth and a leaf's place is its index, so that one place has one leaf. A leaf's preimage is longer than a node's,
/// so that neither is taken for the other. Places after the last leaf are empty: no hash, no sum. Upholds POL-6.
library CertificateTree {
    bytes32 internal constant LEAF_TYPEHASH = keccak256(
        "Certificate(uint32 index,address holder,address insured,uint96 limitAssets,uint40 startAt,uint16 termDays,bytes32 objectKey)"
    );

    /// @notice Levels above the leaves.
    function depthOf(uint32 certificates) internal pure returns (uint256) {
        return Math.log2(certificates, Math.Rounding.Ceil);
    }

    function leafOf(Certificate memory certificate) internal pure returns (bytes32) {
        return keccak256(abi.encode(LEAF_TYPEHASH, certificate));
    }

    function parentOf(
        bytes32 leftHash,
        uint256 leftAssets,
        bytes32 rightHash,
        uint256 rightAssets
    ) internal pure returns (bytes32) {
        return keccak256(abi.encode(leftHash, leftAssets, rightHash, rightAssets));
    }

    /// @notice Where a leaf and the nodes beside its path lead.
    function rootOf(
        Certificate memory certificate,
        SumNode[] calldata proof
    ) internal pure returns (bytes32 hash, uint256 assets) {
        hash = leafOf(certificate);
        assets = certificate.limitAssets;
        uint256 place = certificate.index;
        for (uint256 i = 0; i < proof.length; ++i) {
            SumNode calldata beside = proof[i];
            hash =
                place & 1 == 0
                    ? parentOf(hash, assets, beside.hash, beside.assets)
                    : parentOf(beside.hash, beside.assets, hash, assets);
            assets += beside.assets;
            place >>= 1;
        }
    }
}
