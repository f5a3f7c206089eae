// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {Certificate, Group, GroupQuote, IGroupDesk, SumNode} from "../../contracts/interfaces/IGroupDesk.sol";
import {CertificateTree} from "../../contracts/policies/CertificateTree.sol";
import {Places} from "./Actors.sol";
import {Recorder} from "./Recorder.sol";
import {vm} from "./Vm.sol";

/// @dev Groups of four certificates: issued, turned into policies, forged, run off.
contract GroupHandler is Recorder {
    mapping(uint32 groupId => Certificate[4]) private _leaves;
    uint256 private _nonce;

    constructor(Places memory places) {
        _at = places;
        _learnKinds();
    }

    function issueGroup(uint256 who, uint96 limitSeed, uint16 termSeed, bool zoned) external {
        address sponsor = _holder(who);
        GroupQuote memory quote;
        (quote.versionId, quote.sponsor, quote.certificates) = (_at.partlyLocked, sponsor, 4);
        quote.startAt = uint40(_now());
        quote.termDays = uint16(_between(termSeed, 7, 200));
        quote.expiresAt = quote.startAt;
        quote.leavesHash = "leaves";
        if (zoned) quote.zone = ZONE;
        quote.nonce = ++_nonce;
        Certificate[4] memory leaves;
        for (uint32 i = 0; i < 4; ++i) {
            leaves[i] = Certificate({
                index: i,
                holder: _holder((who % HOLDERS) + i),
                insured: address(0),
                limitAssets: uint96(_between(limitSeed, 1_001, 5_000e6)) + i,
                startAt: quote.startAt,
                termDays: quote.termDays,
                objectKey: 0
            });
            quote.totalAssets += leaves[i].limitAssets;
        }
        (quote.root, ) = _rootOf(leaves);
        quote.premiumAssets = quote.totalAssets / 40;
        if (!_fund(sponsor, quote.premiumAssets)) return;
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(UNDERWRITER_KEY, _at.groupDesk.groupQuoteDigest(quote));
        bytes memory signature = abi.encodePacked(r, s, v);
        bytes memory data = abi.encodeCall(IGroupDesk.issueGroup, (quote, vm.addr(UNDERWRITER_KEY), signature));
        if (!_act(sponsor, address(_at.groupDesk), data, "issueGroup")) return;
        uint32 groupId = _at.groupDesk.groupCount();
        for (uint256 i = 0; i < 4; ++i) _leaves[groupId][i] = leaves[i];
        if (_act(sponsor, address(_at.groupDesk), data, "issueGroup")) _at.store.accuse("quote");
    }

    /// @dev A certificate becomes a policy once; then it is tried again (POL-6).
    function certificateToPolicy(uint256 seed, uint8 place) external {
        uint32 groupId = _anyGroup(seed);
        if (groupId == 0) return;
        Certificate memory leaf = _leaves[groupId][place % 4];
        bytes memory data = _using(groupId, leaf, _proofOf(groupId, place % 4));
        if (_act(STRANGER, address(_at.groupDesk), data, "certificateToPolicy")) {
            _at.store.used(groupId, leaf.limitAssets);
        }
        if (_act(STRANGER, address(_at.groupDesk), data, "certificateToPolicy")) _at.store.accuse("certificate");
    }

    /// @dev A larger limit, another holder, another place, or sums that do not add up.
    function forgeCertificate(uint256 seed, uint8 place, uint8 way) external {
        uint32 groupId = _anyGroup(seed);
        if (groupId == 0) return;
        Certificate memory leaf = _leaves[groupId][place % 4];
        SumNode[] memory proof = _proofOf(groupId, place % 4);
        if (way % 5 == 0) leaf.limitAssets += 1;
        if (way % 5 == 1) leaf.holder = STRANGER;
        if (way % 5 == 2) leaf.index = (leaf.index + 1) % 4;
        if (way % 5 == 3) (leaf.limitAssets, proof[0].assets) = (leaf.limitAssets + 1, proof[0].assets - 1);
        if (way % 5 == 4) (proof[0].assets, proof[1].assets) = (proof[0].assets + 1, proof[1].assets - 1);
        bool taken = _act(STRANGER, address(_at.groupDesk), _using(groupId, leaf, proof), "forged");
        if (taken) _at.store.accuse("certificate");
        _at.store.count("forgeCertificate");
    }

    function closeGroups(uint256 seed, bool wait) external {
        uint32 groupId = _anyGroup(seed);
        if (groupId == 0) return;
        if (wait) _waitFor(_at.groupDesk.groupClosableAt(groupId));
        uint32[] memory one = new uint32[](1);
        one[0] = groupId;
        _act(STRANGER, address(_at.groupDesk), abi.encodeCall(IGroupDesk.closeGroups, (one)), "closeGroups");
    }

    function cancelGroupQuote(uint8 seed) external {
        bytes memory data = abi.encodeCall(IGroupDesk.cancelGroupQuote, (1_000_000 + uint256(seed)));
        _act(vm.addr(UNDERWRITER_KEY), address(_at.groupDesk), data, "cancelGroupQuote");
    }

    /* PRIVATE */

    function _using(
        uint32 groupId,
        Certificate memory leaf,
        SumNode[] memory proof
    ) private pure returns (bytes memory) {
        return abi.encodeCall(IGroupDesk.certificateToPolicy, (groupId, leaf, proof));
    }

    function _anyGroup(uint256 seed) private view returns (uint32) {
        uint32 count = _at.groupDesk.groupCount();
        return count == 0 ? 0 : uint32(1 + (seed % count));
    }

    function _rootOf(Certificate[4] memory leaves) private pure returns (bytes32 root, uint96 assets) {
        SumNode memory left = _above(_nodeOf(leaves[0]), _nodeOf(leaves[1]));
        SumNode memory right = _above(_nodeOf(leaves[2]), _nodeOf(leaves[3]));
        SumNode memory top = _above(left, right);
        return (top.hash, top.assets);
    }

    function _proofOf(uint32 groupId, uint256 place) private view returns (SumNode[] memory proof) {
        Certificate[4] storage leaves = _leaves[groupId];
        uint256 other = place < 2 ? 2 : 0;
        proof = new SumNode[](2);
        proof[0] = _nodeOf(leaves[place ^ 1]);
        proof[1] = _above(_nodeOf(leaves[other]), _nodeOf(leaves[other + 1]));
    }

    function _nodeOf(Certificate memory leaf) private pure returns (SumNode memory) {
        return SumNode({hash: CertificateTree.leafOf(leaf), assets: leaf.limitAssets});
    }

    function _above(SumNode memory left, SumNode memory right) private pure returns (SumNode memory) {
        bytes32 hash = CertificateTree.parentOf(left.hash, left.assets, right.hash, right.assets);
        return SumNode({hash: hash, assets: left.assets + right.assets});
    }
}
