// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {DocumentRequest, IAdjusterDesk, SeatSignature} from "../../contracts/interfaces/IAdjusterDesk.sol";
import {Claim} from "../../contracts/interfaces/IClaimBook.sol";
import {Roles} from "../../contracts/access/Roles.sol";
import {Decision, FiledClaim} from "../../contracts/types/ClaimTypes.sol";
import {ClaimId} from "../../contracts/types/Ids.sol";
import {Places} from "./Actors.sol";
import {Assessing} from "./Assessing.sol";
import {vm} from "./Vm.sol";

/// @dev The seats of the desk from afar: decisions and declarations by signature, standing in for a colleague, requests by
/// the dozen, and what the insurer knows.
contract SeatHandler is Assessing {
    constructor(Places memory places) {
        _at = places;
        _learnKinds();
    }

    /* BY SIGNATURE */

    /// @dev Both seats sign; who has one seat only, took it back, or stands in for the other is refused.
    function decideSigned(uint256 seed, uint16 partBps, uint8 way) external {
        (ClaimId claimId, Claim memory claim, bool any) = _pick(seed);
        if (!any) return;
        (FiledClaim memory filed, Decision memory decision) = _decisionOn(claimId, claim, partBps, way % 2 == 0);
        uint256 firstKey = way % 8 == 7 ? SECOND_KEY : FIRST_KEY;
        SeatSignature memory first = _signed(claimId, decision, firstKey, Roles.ADJUSTER);
        SeatSignature memory second = _signed(claimId, decision, SECOND_KEY, Roles.SENIOR_ADJUSTER);
        bool voided = way % 8 == 6;
        if (voided) _desk(first.seat, abi.encodeCall(IAdjusterDesk.voidSignatures, ()), "voidSignatures");
        bool alone = firstKey == SECOND_KEY || _isTied(first.seat, second.seat);
        bytes memory data = abi.encodeCall(IAdjusterDesk.decideSigned, (claimId, filed, decision, first, second));
        if (!_desk(STRANGER, data, "decideSigned")) return;
        bool own = _at.desk.hasInterest(first.seat, _at.claimBook.claimantOf(claimId));
        if (alone || voided || own) _at.store.accuse("seat");
        // The same two words a second time.
        if (_desk(STRANGER, data, "decideSigned")) _at.store.accuse("seat");
    }

    /// @dev Declared, or ended; then the same paper is brought again.
    function declareInterestSigned(uint256 who, bool declared) external {
        address adjuster = vm.addr(FIRST_KEY);
        uint40 expiresAt = uint40(_now() + 1 days);
        bytes32 digest = _at.desk.interestDigest(adjuster, _holder(who), declared, expiresAt);
        bytes memory data = abi.encodeCall(
            IAdjusterDesk.declareInterestSigned,
            (adjuster, _holder(who), declared, expiresAt, _sign(FIRST_KEY, digest))
        );
        _desk(STRANGER, data, "declareInterestSigned");
        if (_desk(STRANGER, data, "declareInterestSigned")) _at.store.accuse("seat");
    }

    /* STANDING IN */

    function delegateAuthority(uint256 seed, uint256 ahead, uint256 period) external {
        (address from, address to) = _pairOf(seed);
        uint40 fromAt = uint40(_now() + _between(ahead, 0, 9 days));
        uint40 untilAt = uint40(fromAt + _between(period, 1 hours, 30 days));
        _desk(from, abi.encodeCall(IAdjusterDesk.delegateAuthority, (to, fromAt, untilAt)), "delegateAuthority");
    }

    function endDelegation(uint256 seed, bool byDelegate) external {
        (address from, address to) = _pairOf(seed);
        bytes memory data = abi.encodeCall(IAdjusterDesk.endDelegation, (from, to));
        if (_desk(STRANGER, data, "endDelegation")) _at.store.accuse("seat");
        _desk(byDelegate ? to : from, data, "endDelegation");
    }

    /// @dev Beyond one's own limits by those that were lent, and by no others.
    function decideLent(uint256 seed) external {
        (ClaimId claimId, Claim memory claim, bool any) = _pick(seed);
        if (!any) return;
        (FiledClaim memory filed, Decision memory decision) = _decisionOn(claimId, claim, 0, true);
        uint256 before = claim.paidAssets;
        address first = vm.addr(FIRST_KEY);
        bool lent = _runs(vm.addr(SECOND_KEY), first) || _runs(SENIOR, first);
        bytes memory data = abi.encodeCall(IAdjusterDesk.decide, (claimId, filed, decision));
        if (!_desk(first, data, lent ? bytes32("decideLent") : bytes32("decideAlone"))) return;
        uint256 paid = _at.claimBook.claimOf(claimId).paidAssets - before;
        if (!lent && paid > _at.desk.authorityOf(first, "MOTOR").payAssets) _at.store.accuse("seat");
    }

    /* DOCUMENTS AND KNOWLEDGE */

    function requestDocumentsMany(uint256 seed, uint8 count) external {
        DocumentRequest[] memory requests = new DocumentRequest[](1 + (count % 3));
        for (uint256 i = 0; i < requests.length; ++i) {
            requests[i] = DocumentRequest({claimId: _anyClaim((seed >> 1) + i), listHash: bytes32("list")});
        }
        _desk(SENIOR, abi.encodeCall(IAdjusterDesk.requestDocumentsMany, (requests)), "requestDocumentsMany");
    }

    function recordKnowledge(uint256 seed, uint256 agoSeed) external {
        ClaimId claimId = _anyClaim(seed);
        uint40 knownAt = uint40(_now() - _between(agoSeed, 0, 100 days));
        uint40 known = ClaimId.unwrap(claimId) == 0 ? 0 : _at.desk.knownAtOf(claimId.policyOf());
        bytes memory data = abi.encodeCall(IAdjusterDesk.recordKnowledge, (claimId, knownAt, bytes32("basis")));
        bool success = _desk(SENIOR, data, "recordKnowledge");
        // What the insurer knew, it never knew later.
        if (success && known != 0 && knownAt >= known) _at.store.accuse("cut");
    }

    /* PRIVATE */

    function _pairOf(uint256 seed) private pure returns (address from, address to) {
        (address first, address second) = (vm.addr(FIRST_KEY), vm.addr(SECOND_KEY));
        if (seed % 3 == 0) return (first, second);
        return (seed % 3 == 1 ? second : SENIOR, first);
    }

    function _runs(address from, address to) private view returns (bool) {
        (uint40 fromAt, uint40 untilAt) = _at.desk.delegationOf(from, to);
        return fromAt <= _now() && _now() < untilAt;
    }

    function _isTied(address one, address other) private view returns (bool) {
        return _runs(one, other) || _runs(other, one);
    }

    function _signed(
        ClaimId claimId,
        Decision memory decision,
        uint256 key,
        uint64 roleId
    ) private view returns (SeatSignature memory signed) {
        signed.seat = vm.addr(key);
        signed.expiresAt = uint40(_now() + 6 days);
        signed.signature = _sign(key, _at.desk.approvalDigest(claimId, decision, signed, roleId));
    }

    function _sign(uint256 key, bytes32 digest) private pure returns (bytes memory) {
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(key, digest);
        return abi.encodePacked(r, s, v);
    }

    function _desk(address by, bytes memory data, bytes32 name) private returns (bool) {
        return _act(by, address(_at.desk), data, name);
    }
}
