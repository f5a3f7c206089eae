// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {Certificate, SumNode} from "../../contracts/interfaces/IGroupDesk.sol";
import {RefundEntry} from "../../contracts/interfaces/IReservePool.sol";
import {CertificateTree} from "../../contracts/policies/CertificateTree.sol";
import {Premium, Stretch} from "../../contracts/policies/Premium.sol";
import {ServiceTerms} from "../../contracts/types/ProductTypes.sol";

/// @dev Trees of four certificates, and what of a premium goes back.
contract CertificatesFuzz {
    function testFuzz_everyLeafLeadsToTheRootAndItsSum(
        uint96[4] memory limits,
        address holder,
        uint8 place
    ) public view {
        Certificate[4] memory leaves = _leaves(limits, holder);
        (bytes32 root, uint256 assets) = _root(leaves);
        (bytes32 found, uint256 sum) = this.rootOf(leaves[place % 4], _proof(leaves, place % 4));
        require(found == root && sum == assets, "POL-6: a leaf leads elsewhere");
    }

    function testFuzz_aForgedLimitLeadsElsewhere(uint96[4] memory limits, uint96 forged, uint8 place) public view {
        Certificate[4] memory leaves = _leaves(limits, address(1));
        uint256 at = place % 4;
        SumNode[] memory proof = _proof(leaves, at);
        (bytes32 root, ) = _root(leaves);
        uint96 limit = leaves[at].limitAssets;
        leaves[at].limitAssets = forged % 1e24;
        (bytes32 found, ) = this.rootOf(leaves[at], proof);
        require((found == root) == (forged % 1e24 == limit), "POL-6: a forged limit was proved");
    }

    /// @dev What one leaf gains its neighbour cannot lose: the sum stays and the root does not.
    function testFuzz_neighboursCannotTrade(
        uint96[4] memory limits,
        uint96 traded,
        uint8 place,
        bool high
    ) public view {
        Certificate[4] memory leaves = _leaves(limits, address(1));
        uint256 at = place % 4;
        SumNode[] memory proof = _proof(leaves, at);
        (bytes32 root, uint256 assets) = _root(leaves);
        uint256 beside = high ? 1 : 0;
        uint96 moved = uint96(1 + (uint256(traded) % 1e20));
        if (proof[beside].assets < moved) return;
        proof[beside].assets -= moved;
        leaves[at].limitAssets += moved;
        (bytes32 found, uint256 sum) = this.rootOf(leaves[at], proof);
        require(sum == assets && found != root, "POL-6: certificates traded their limits");
    }

    /// @dev Given back and kept are what was paid, day by day (CAP-6).
    function testFuzz_refundAndEarnedAreThePremium(uint96 premium, uint16 term, uint32 from, bool whole) public pure {
        Stretch memory stretch = Stretch({
            premiumAssets: premium % 1e24,
            fromDay: 20_000,
            termDays: uint16(1 + (term % 3_660))
        });
        ServiceTerms memory terms;
        (terms.taxBps, terms.feeBps) = (233, 1_500);
        uint32 unusedFrom = 20_000 + (from % 4_000);
        RefundEntry memory entry = Premium.refund(stretch, unusedFrom, terms, whole);
        (uint96 tax, uint96 fee) = Premium.charges(stretch, terms);
        uint256 net = stretch.premiumAssets - tax - fee;
        uint256 unused = entry.endDay - entry.fromDay;
        uint256 earned = net - uint256(entry.dailyAssets) * unused - (whole ? entry.freeAssets : 0);
        uint256 keptFees = uint256(tax) + fee - entry.feesAssets;
        require(
            uint256(Premium.sumOf(entry)) + earned + keptFees == stretch.premiumAssets,
            "CAP-6: refund, earned and fees are not the premium"
        );
        require(
            !whole || Premium.sumOf(entry) == stretch.premiumAssets,
            "CAP-6: undone cover gives less than all back"
        );
    }

    /* HELPERS */

    function rootOf(Certificate calldata leaf, SumNode[] calldata proof) external pure returns (bytes32, uint256) {
        return CertificateTree.rootOf(leaf, proof);
    }

    function _leaves(uint96[4] memory limits, address holder) private pure returns (Certificate[4] memory leaves) {
        for (uint32 i = 0; i < 4; ++i) {
            leaves[i].index = i;
            leaves[i].holder = holder;
            leaves[i].limitAssets = limits[i] % 1e24;
        }
    }

    function _root(Certificate[4] memory leaves) private pure returns (bytes32, uint256) {
        SumNode memory top = _above(_pair(leaves, 0), _pair(leaves, 2));
        return (top.hash, top.assets);
    }

    function _proof(Certificate[4] memory leaves, uint256 place) private pure returns (SumNode[] memory proof) {
        proof = new SumNode[](2);
        proof[0] = _node(leaves[place ^ 1]);
        proof[1] = _pair(leaves, place < 2 ? 2 : 0);
    }

    function _pair(Certificate[4] memory leaves, uint256 first) private pure returns (SumNode memory) {
        return _above(_node(leaves[first]), _node(leaves[first + 1]));
    }

    function _node(Certificate memory leaf) private pure returns (SumNode memory) {
        return SumNode({hash: CertificateTree.leafOf(leaf), assets: leaf.limitAssets});
    }

    function _above(SumNode memory left, SumNode memory right) private pure returns (SumNode memory) {
        bytes32 hash = CertificateTree.parentOf(left.hash, left.assets, right.hash, right.assets);
        return SumNode({hash: hash, assets: left.assets + right.assets});
    }
}
