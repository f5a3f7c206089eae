// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {Claim, IClaimBook} from "../../contracts/interfaces/IClaimBook.sol";
import {IClaimOffice} from "../../contracts/interfaces/IClaimOffice.sol";
import {Buckets} from "../../contracts/interfaces/IReservePool.sol";
import {ITriggeredClaims, TriggeredItem, TriggeredPage} from "../../contracts/interfaces/ITriggeredClaims.sol";
import {Recovery} from "../../contracts/types/ClaimTypes.sol";
import {ClaimId, PolicyId} from "../../contracts/types/Ids.sol";
import {Places} from "./Actors.sol";
import {Recorder} from "./Recorder.sol";
import {vm} from "./Vm.sol";

/// @dev What comes in later: capital for claims that wait for it, what others pay for a loss, and claims that an observation
/// makes.
contract AftermathHandler is Recorder {
    constructor(Places memory places) {
        _at = places;
        _learnKinds();
    }

    /* WHAT WAS MISSING */

    /// @dev Of any claim, or of the one whose turn it is.
    function topUp(uint256 seed, bool next) external {
        (ClaimId turn, uint96 wanted) = _at.pool.nextUnreserved();
        ClaimId claimId = next ? turn : _anyClaim(seed);
        if (ClaimId.unwrap(claimId) == 0) return;
        uint256 reserved = _at.claimBook.claimOf(claimId).reservedAssets;
        bool servable = next && _isFree();
        bytes memory data = abi.encodeCall(IClaimBook.topUp, (claimId));
        bool done = _act(STRANGER, address(_at.claimBook), data, "topUp");
        if (servable && !_isShorter(turn, wanted)) _at.store.accuse("queue");
        if (!done) return;
        uint256 added = _at.claimBook.claimOf(claimId).reservedAssets - reserved;
        if (added == 0) return;
        _at.store.count("toppedUp");
        // Places of claims that want nothing any more are passed over.
        bool inTurn = wanted == 0 || ClaimId.unwrap(turn) == ClaimId.unwrap(claimId);
        if (!inTurn) _at.store.accuse("turn");
    }

    /// @dev Something is there that nobody is owed.
    function _isFree() private view returns (bool) {
        Buckets memory held = _at.pool.buckets();
        return held.freeAssets > 0 && held.owedAssets == 0;
    }

    /// @dev Whoever waited first wants less now, or another is first.
    function _isShorter(ClaimId turn, uint96 wanted) private view returns (bool) {
        (ClaimId first, uint96 still) = _at.pool.nextUnreserved();
        return ClaimId.unwrap(first) != ClaimId.unwrap(turn) || still < wanted;
    }

    /* WHAT COMES BACK */

    function recover(uint256 seed, uint16 partBps, bool salvage) external {
        ClaimId claimId = _anyClaim(seed);
        if (ClaimId.unwrap(claimId) == 0) return;
        Claim memory claim = _at.claimBook.claimOf(claimId);
        uint256 paid = uint256(claim.paidAssets) + _at.claimBook.courseOf(claimId).awardedAssets;
        Recovery memory got = Recovery({
            assets: uint96(1 + (paid * (partBps % 10_001)) / 10_000),
            kind: salvage ? bytes32("SALVAGE") : bytes32("SUBROGATION")
        });
        if (!_fund(CARRIER, got.assets)) return;
        uint256 before = _at.token.balanceOf(CARRIER);
        bytes memory data = abi.encodeCall(IClaimOffice.recordRecovery, (claimId, _at.store.filedOf(claimId), got));
        if (!_act(CARRIER, address(_at.claimOffice), data, "recover")) return;
        if (_at.token.balanceOf(CARRIER) + got.assets != before) _at.store.accuse("carrier");
        bool inVain = paid == 0 && got.assets > 0;
        if (inVain) _at.store.accuse("carrier");
    }

    /* WHAT WAS OBSERVED */

    /// @dev The trigger's word makes claims, anybody else's none; a policy that stands on the page twice is paid once.
    function settleTriggered(uint256 seed, uint256 agoSeed, uint96 due, bool pinned) external {
        PolicyId policyId = _anyPolicy(seed);
        if (PolicyId.unwrap(policyId) == 0) return;
        TriggeredPage memory page;
        page.observationKey = keccak256(abi.encode(seed));
        page.lossAt = uint40(_now() - _between(agoSeed, 0, 12 days));
        page.endsAt = page.lossAt + 1 days;
        page.versionId = _at.policyBook.policyOf(policyId).versionId;
        page.items = new TriggeredItem[](3);
        page.items[0] = _itemOf(policyId, due);
        page.items[1] = _itemOf(_anyPolicy((seed >> 1) + 1), due / 3);
        page.items[2] = page.items[0];
        uint256 used = _at.policyBook.policyOf(policyId).usedAssets;
        bytes memory data = abi.encodeCall(ITriggeredClaims.settleTriggered, (page));
        address by = pinned ? address(_at.trigger) : STRANGER;
        uint256 claims = _at.store.claimCount();
        if (!_act(by, address(_at.claimBook), data, "settleTriggered")) return;
        if (!pinned) _at.store.accuse("stranger");
        if (_at.store.claimCount() > claims) _at.store.count("triggered");
        uint256 paid = _at.policyBook.policyOf(policyId).usedAssets - used;
        bool same = PolicyId.unwrap(page.items[1].policyId) == PolicyId.unwrap(policyId);
        if (!same && paid > page.items[0].dueAssets) _at.store.accuse("money");
    }

    /// @dev Half the limit at most, so that some is left for other days.
    function _itemOf(PolicyId policyId, uint96 due) private view returns (TriggeredItem memory) {
        uint256 most = uint256(_at.policyBook.policyOf(policyId).limitAssets) / 2;
        return TriggeredItem({policyId: policyId, dueAssets: uint96(_between(due, 0, most))});
    }
}
