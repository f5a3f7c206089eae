// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IClaimBook} from "../../contracts/interfaces/IClaimBook.sol";
import {Assessment, Model, ModelState} from "../../contracts/types/AssessmentTypes.sol";
import {ClaimItem, ClaimPhase, FiledClaim, Filing} from "../../contracts/types/ClaimTypes.sol";
import {ClaimId, PolicyId} from "../../contracts/types/Ids.sol";
import {Cover} from "../../contracts/types/PolicyTypes.sol";
import {Log, vm} from "../invariants/Vm.sol";
import {World} from "../invariants/World.sol";
import {Dice} from "./Dice.sol";

/// @dev CLM-7 at the gates of the fast track: a claim is paid in full behind all of them, and stays as it is before any.
contract FastTrackFuzz is World, Dice {
    uint256 private constant DAY = 1 days;
    address private constant HOLDER = address(0xA000);
    /// @dev Not drawn, whatever share is.
    bytes32 private constant UNDRAWN = bytes32(uint256(9_999));

    PolicyId private _policyId;

    /// @dev Capital, a policy of some days, and two months of draws that nobody knows.
    function setUp() public {
        _createWorld();
        _give(address(0xC000), 1e12);
        vm.prank(address(0xC000));
        pool.deposit(1e12, address(0xC000));
        _give(HOLDER, 1e10);
        Cover memory cover;
        (cover.versionId, cover.holder, cover.limitAssets, cover.termDays) = (fullyLocked, HOLDER, 50_000e6, 365);
        vm.prank(HOLDER);
        _policyId = salesDesk.buy(cover, type(uint96).max);
        bytes32[] memory commitments = new bytes32[](62);
        for (uint256 i = 0; i < 62; ++i) commitments[i] = keccak256(abi.encode(keccak256(abi.encode(i))));
        fastTrack.commitDraws(commitments);
        vm.warp(vm.getBlockTimestamp() + 2 * DAY);
        fastTrack.revealDraw(keccak256(abi.encode(uint256(0))));
    }

    function testFuzz_CLM7_onlyTheModelsKeyIsHeard(uint256 seed) external {
        (FiledClaim memory filed, Assessment memory said) = _fileOne(500e6);
        uint256 key = 1 + _upTo(seed, type(uint128).max);
        bool heard = _try(filed, said, key);
        require(heard == (key == ASSESSOR_KEY), "CLM-7: another key was heard");
        require(_try(filed, said, ASSESSOR_KEY) != heard, "CLM-7: a forged word shut the way for the true one");
    }

    function testFuzz_CLM7_aSignatureSaysOneThingOnly(uint256 seed) external {
        (FiledClaim memory filed, Assessment memory said) = _fileOne(500e6);
        bytes memory signature = _sign(said, ASSESSOR_KEY);
        uint256 changed = _roll(seed, 0) % 5;
        if (changed == 0) said.scoreBps = uint16(_upTo(_roll(seed, 1), 1_199));
        else if (changed == 1) said.draw = bytes32(_roll(seed, 2));
        else if (changed == 2) said.expiresAt += 1;
        else if (changed == 3) said.caseHead = bytes32(_roll(seed, 3));
        else said.modelHash = bytes32(_roll(seed, 4));
        require(!_tryWith(filed, said, signature), "CLM-7: something else was heard than was signed");
        _requireUntouched(said.claimId);
    }

    function testFuzz_CLM7_onlyLowScoresPass(uint16 score) external {
        (FiledClaim memory filed, Assessment memory said) = _fileOne(500e6);
        said.scoreBps = uint16(_upTo(score, 10_000));
        bool low = said.scoreBps < TRACK_SCORE_BPS;
        require(_try(filed, said, ASSESSOR_KEY) == low, "CLM-7: another score passed");
    }

    function testFuzz_CLM7_onlySmallClaimsPassAndInFull(uint96 loss) external {
        (FiledClaim memory filed, Assessment memory said) = _fileOne(uint96(1 + _upTo(loss, 2_500e6)));
        uint256 expected = filed.expectedAssets;
        bool small = expected > 0 && expected <= TRACK_LIMIT;
        uint256 before = token.balanceOf(HOLDER);
        require(_try(filed, said, ASSESSOR_KEY) == small, "CLM-7: a claim of another size passed");
        require(token.balanceOf(HOLDER) - before == (small ? expected : 0), "CLM-7: another amount was paid");
        if (!small) _requireUntouched(said.claimId);
    }

    function testFuzz_CLM7_anAssessmentCountsADayAtMost(uint32 ahead, uint32 waited) external {
        (FiledClaim memory filed, Assessment memory said) = _fileOne(500e6);
        uint256 now_ = vm.getBlockTimestamp();
        said.expiresAt = uint40(now_ + _upTo(ahead, 2 * DAY));
        now_ += _upTo(waited, DAY);
        vm.warp(now_);
        bool current = now_ <= said.expiresAt && said.expiresAt <= now_ + DAY;
        // The day's secret is due half a day after its end.
        bool running = now_ <= ((BIRTH + PUBLIC_DELAY) / DAY + 4) * DAY + 12 hours;
        require(_try(filed, said, ASSESSOR_KEY) == (current && running), "CLM-7: it counted at another time");
    }

    function testFuzz_CLM7_whatWasEnteredSinceWasNotAssessed(uint8 act) external {
        (FiledClaim memory filed, Assessment memory said) = _fileOne(500e6);
        vm.prank(SENIOR);
        if (act % 3 == 0) desk.acknowledge(said.claimId);
        else if (act % 3 == 1) desk.requestDocuments(said.claimId, "list");
        else desk.assignEvent(said.claimId, "STORM");
        require(!_try(filed, said, ASSESSOR_KEY), "CLM-7: an assessment of the claim as it was counted");
    }

    function testFuzz_CLM7_noDayCostsMoreThanItsCap(uint256 seed) external {
        uint256 spent;
        for (uint256 i = 0; i < 4; ++i) {
            (FiledClaim memory filed, Assessment memory said) = _fileOne(uint96(300e6 + _upTo(_roll(seed, i), 900e6)));
            uint256 expected = filed.expectedAssets;
            bool fits = expected <= TRACK_LIMIT && spent + expected <= TRACK_CAP;
            require(_try(filed, said, ASSESSOR_KEY) == fits, "CLM-7: the day's cap is another");
            if (fits) spent += expected;
            require(fastTrack.purseOf(address(pool)).spentAssets == spent, "CLM-7: another amount is told");
        }
    }

    function testFuzz_CLM7_aHaltedTrackPaysNothing(uint256 seed, uint96 loss) external {
        (FiledClaim memory filed, Assessment memory said) = _fileOne(uint96(1 + _upTo(loss, 1_400e6)));
        vm.prank(CLERK);
        fastTrack.haltTrack(bytes32(1 + _upTo(seed, type(uint128).max)));
        require(!_try(filed, said, ASSESSOR_KEY), "CLM-7: a halted track paid");
        _requireUntouched(said.claimId);
    }

    function testFuzz_CLM7_aYearHasFourClaims(uint8 before) external {
        uint256 count = _upTo(before, 7);
        for (uint256 i = 0; i < count; ++i) _fileOne(300e6);
        (FiledClaim memory filed, Assessment memory said) = _fileOne(400e6);
        require(_try(filed, said, ASSESSOR_KEY) == (count < 4), "CLM-7: another number of claims passed");
    }

    function testFuzz_ACC2_aModelCountsAfterItsDelayByTwo(uint32 waited, bool alone, uint256 key) external {
        Model memory model = _model(1 + _upTo(key, type(uint128).max));
        vm.prank(CLERK);
        fastTrack.proposeModel(LINE, "model-2", model);
        uint256 wait = _upTo(waited, 12 days);
        vm.warp(vm.getBlockTimestamp() + wait);
        vm.prank(alone ? CLERK : CHECKER);
        try fastTrack.approveModel(LINE, "model-2", model) {
            bool timely = wait >= CHANGE_DELAY && wait <= CHANGE_DELAY + 7 days;
            require(timely && !alone, "ACC-2: a model counts at another time, or by one person");
            bool live = fastTrack.modelOf(LINE, "model-2").state == ModelState.Live;
            require(live, "ACC-2: an approved model does not count");
        } catch {
            bool refused = alone || wait < CHANGE_DELAY || wait > CHANGE_DELAY + 7 days;
            require(refused, "ACC-2: two people in time were refused");
        }
    }

    /* PRIVATE */

    function _give(address person, uint256 assets) private {
        token.mint(person, assets);
        vm.prank(person);
        token.approve(address(pool), type(uint256).max);
    }

    /// @dev A claim filed now, and what an honest signer says of it.
    function _fileOne(uint96 loss) private returns (FiledClaim memory filed, Assessment memory said) {
        Filing memory filing;
        (filing.policyId, filing.lossAt) = (_policyId, uint40(vm.getBlockTimestamp()));
        filing.items = new ClaimItem[](1);
        (filing.items[0].cause, filing.items[0].claimedAssets) = ("COLLISION", loss);
        vm.recordLogs();
        vm.prank(HOLDER);
        said.claimId = claimBook.file(filing);
        Log[] memory logs = vm.getRecordedLogs();
        for (uint256 i = 0; i < logs.length; ++i) {
            if (logs[i].topics[0] != IClaimBook.ClaimFiled.selector) continue;
            filed.filedBy = HOLDER;
            (filed.filing, filed.flags, filed.expectedAssets, filed.reservedAssets, said.caseHead) = abi.decode(
                logs[i].data,
                (Filing, uint8, uint96, uint96, bytes32)
            );
        }
        (said.modelHash, said.scoreBps, said.draw) = (MODEL, 1_200, UNDRAWN);
        said.expiresAt = uint40(vm.getBlockTimestamp() + 1 hours);
    }

    function _try(FiledClaim memory filed, Assessment memory said, uint256 key) private returns (bool) {
        return _tryWith(filed, said, _sign(said, key));
    }

    function _tryWith(FiledClaim memory filed, Assessment memory said, bytes memory signature) private returns (bool) {
        try fastTrack.approveClaim(filed, said, signature) returns (uint96 paid) {
            bool closed = claimBook.claimOf(said.claimId).phase == ClaimPhase.Closed;
            require(closed && paid == filed.expectedAssets, "CLM-7: a claim was paid in part");
            return true;
        } catch {
            return false;
        }
    }

    function _requireUntouched(ClaimId claimId) private view {
        require(claimBook.claimOf(claimId).phase == ClaimPhase.Filed, "CLM-7: a claim is not as it was");
        require(claimBook.claimOf(claimId).paidAssets == 0, "CLM-7: a claim was paid");
    }

    function _sign(Assessment memory said, uint256 key) private view returns (bytes memory) {
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(key, fastTrack.digestOf(said));
        return abi.encodePacked(r, s, v);
    }
}
