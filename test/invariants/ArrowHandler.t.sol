// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IAdjusterDesk} from "../../contracts/interfaces/IAdjusterDesk.sol";
import {Claim, IClaimBook} from "../../contracts/interfaces/IClaimBook.sol";
import {IDisputeDesk} from "../../contracts/interfaces/IDisputeDesk.sol";
import {Clock, Filing, Notice, ReserveRevision} from "../../contracts/types/ClaimTypes.sol";
import {ClaimId} from "../../contracts/types/Ids.sol";
import {TestArbitrator} from "../../contracts/mocks/TestArbitrator.sol";
import {Places} from "./Actors.sol";
import {Recorder} from "./Recorder.sol";

/// @dev The arrows between filing and end: handling, documents, revisions, advances, silence, appeals and rulings.
contract ArrowHandler is Recorder {
    constructor(Places memory places) {
        _at = places;
        _learnKinds();
    }

    /* HANDLING */

    function acknowledge(uint256 seed) external {
        _atDesk("acknowledge", abi.encodeCall(IAdjusterDesk.acknowledge, (_anyClaim(seed))));
    }

    function recordNotice(uint256 seed) external {
        Notice memory notice = Notice({kind: "STATUS", contentHash: "written", deliveredAt: uint40(_now())});
        _atDesk("recordNotice", abi.encodeCall(IAdjusterDesk.recordNotice, (_anyClaim(seed), notice)));
    }

    function assignEvent(uint256 seed) external {
        _atDesk("assignEvent", abi.encodeCall(IAdjusterDesk.assignEvent, (_anyClaim(seed), bytes32("STORM"))));
    }

    function extend(uint256 seed) external {
        _atDesk("extend", abi.encodeCall(IAdjusterDesk.extend, (_anyClaim(seed), bytes32("BASIS"), bytes32("why"))));
    }

    function requestDocuments(uint256 seed) external {
        _atDesk("requestDocuments", abi.encodeCall(IAdjusterDesk.requestDocuments, (_anyClaim(seed), bytes32("list"))));
    }

    function supplement(uint256 seed) external {
        ClaimId claimId = _anyClaim(seed);
        _byClaimant(
            claimId,
            "supplement",
            abi.encodeCall(IClaimBook.supplement, (claimId, keccak256(abi.encode(seed))))
        );
    }

    /* RESTATING */

    function revise(uint256 seed, uint96 loss) external {
        ClaimId claimId = _anyClaim(seed);
        if (ClaimId.unwrap(claimId) == 0) return;
        Filing memory filing = _at.store.filedOf(claimId).filing;
        if (filing.items[0].claimedDays == 0) filing.items[0].claimedAssets = uint96(_between(loss, 1, 40_000e6)) * 2;
        _byClaimant(
            claimId,
            "revise",
            abi.encodeCall(IClaimBook.revise, (claimId, _at.store.filedOf(claimId), filing))
        );
    }

    function reviseReserve(uint256 seed, uint16 partBps, uint16 certainBps) external {
        ClaimId claimId = _anyClaim(seed);
        if (ClaimId.unwrap(claimId) == 0) return;
        Claim memory claim = _at.claimBook.claimOf(claimId);
        uint256 whole = uint256(claim.reservedAssets) + claim.paidAssets;
        ReserveRevision memory revision;
        revision.reason = "SURVEY";
        revision.reservedAssets = uint96((uint256(claim.reservedAssets) * (partBps % 10_001)) / 10_000);
        revision.determinedAssets = uint96((whole * (certainBps % 5_001)) / 10_000);
        _atDesk(
            "reviseReserve",
            abi.encodeCall(IAdjusterDesk.reviseReserve, (claimId, _at.store.filedOf(claimId), revision))
        );
    }

    function advance(uint256 seed, uint16 partBps) external {
        ClaimId claimId = _anyClaim(seed);
        if (ClaimId.unwrap(claimId) == 0) return;
        uint256 reserved = _at.claimBook.claimOf(claimId).reservedAssets;
        uint96 assets = uint96((reserved * (1 + (partBps % 5_000))) / 10_000);
        _atDesk("advance", abi.encodeCall(IAdjusterDesk.advance, (claimId, _at.store.filedOf(claimId), assets)));
    }

    function payDetermined(uint256 seed) external {
        ClaimId claimId = _anyClaim(seed);
        if (ClaimId.unwrap(claimId) == 0) return;
        bytes memory data = abi.encodeCall(IClaimBook.payDetermined, (claimId, _at.store.filedOf(claimId)));
        _act(STRANGER, address(_at.claimBook), data, "payDetermined");
    }

    /* SILENCE AND DISPUTE */

    /// @dev Lives through the insurer's silence, so that some claims do escalate.
    function escalate(uint256 seed, bool wait) external {
        ClaimId claimId = _anyClaim(seed);
        if (ClaimId.unwrap(claimId) == 0) return;
        uint40 until = _at.claimBook.silentUntilOf(claimId);
        if (wait) _waitFor(uint256(until) + 1);
        bytes memory data = abi.encodeCall(IClaimBook.escalate, (claimId, _at.store.filedOf(claimId)));
        _act(STRANGER, address(_at.claimBook), data, "escalate");
    }

    function appeal(uint256 seed, uint16 partBps) external {
        ClaimId claimId = _anyClaim(seed);
        if (ClaimId.unwrap(claimId) == 0) return;
        Claim memory claim = _at.claimBook.claimOf(claimId);
        uint256 most = uint256(claim.reservedAssets);
        uint96 sought = uint96(claim.statedAssets + 1 + (most * (partBps % 10_001)) / 10_000);
        if (sought > claim.statedAssets + most) sought = uint96(claim.statedAssets + most);
        _byClaimant(
            claimId,
            "appeal",
            abi.encodeCall(IClaimBook.appeal, (claimId, _at.store.filedOf(claimId), sought, bytes32("grounds")))
        );
    }

    function openDispute(uint256 seed) external {
        bytes memory data = abi.encodeCall(IDisputeDesk.openDispute, (_anyClaim(seed)));
        _act(STRANGER, address(_at.disputeDesk), data, "openDispute");
    }

    function improve(uint256 seed, uint16 partBps) external {
        ClaimId claimId = _anyClaim(seed);
        if (ClaimId.unwrap(claimId) == 0) return;
        Claim memory claim = _at.claimBook.claimOf(claimId);
        if (claim.soughtAssets <= claim.statedAssets) return;
        uint256 gap = claim.soughtAssets - claim.statedAssets;
        uint96 stated = uint96(claim.statedAssets + 1 + ((gap - 1) * (partBps % 10_001)) / 10_000);
        _atDesk("improve", abi.encodeCall(IAdjusterDesk.improve, (claimId, stated)));
    }

    function rule(uint256 disputeSeed, uint8 ruling) external {
        uint256 count = _at.arbitrator.disputeCount();
        if (count == 0) return;
        uint256 disputeId = 1 + (disputeSeed % count);
        bytes memory data = abi.encodeCall(TestArbitrator.giveRuling, (disputeId, ruling % 4));
        _act(STRANGER, address(_at.arbitrator), data, "rule");
    }

    /// @dev Lives through the arbitrator's silence, so that some disputes are resolved.
    function resolve(uint256 seed, bool wait) external {
        ClaimId claimId = _anyClaim(seed);
        if (ClaimId.unwrap(claimId) == 0) return;
        uint40 until = _at.claimBook.deadlineOf(claimId, Clock.Ruling);
        if (wait) _waitFor(uint256(until) + 1);
        _act(STRANGER, address(_at.claimBook), abi.encodeCall(IClaimBook.resolve, (claimId)), "resolve");
    }

    /* PRIVATE */

    function _atDesk(bytes32 name, bytes memory data) private {
        _act(SENIOR, address(_at.desk), data, name);
    }

    function _byClaimant(ClaimId claimId, bytes32 name, bytes memory data) private {
        if (ClaimId.unwrap(claimId) == 0) return;
        _act(_at.claimBook.claimantOf(claimId), address(_at.claimBook), data, name);
    }
}
