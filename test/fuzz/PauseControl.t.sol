// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {Roles} from "../../contracts/access/Roles.sol";
import {PauseFlag} from "../../contracts/interfaces/IPauseControl.sol";
import {World} from "../invariants/World.sol";
import {vm} from "../invariants/Vm.sol";
import {Dice} from "./Dice.sol";

/// @dev CLM-6 of the record alone: what was paused can be asked for ever, to the second.
contract PauseControlFuzz is World, Dice {
    /// @dev A pause as the test saw it set.
    struct Seen {
        uint40 startsAt;
        uint40 endsAt;
    }

    address private constant FIRST = address(0xF1);
    address private constant SECOND = address(0xF2);
    PauseFlag private constant FLAG = PauseFlag.Decide;

    Seen[] private _seen;
    uint40 private _begunAt;
    /// @dev What the chain's clock shows. Kept here: within a call the compiler may read the block's time once and keep it.
    uint40 private _now;

    function setUp() public {
        _createWorld();
        manager.grantRole(Roles.PAUSE_OFFICER, FIRST, 0);
        manager.grantRole(Roles.PAUSE_OFFICER, SECOND, 0);
        bytes4[] memory officers = new bytes4[](3);
        officers[0] = pauseControl.proposePause.selector;
        officers[1] = pauseControl.approvePause.selector;
        officers[2] = pauseControl.liftPause.selector;
        manager.setTargetFunctionRole(address(pauseControl), officers, Roles.PAUSE_OFFICER);
        _begunAt = uint40(block.timestamp);
        _now = _begunAt;
    }

    function testFuzz_CLM6_overlapIsWhatWasSeen(uint256 seed, uint40 one, uint40 other) external {
        _live(seed, 8);
        (uint40 from, uint40 to) = _span(one, other);
        uint256 sum = 0;
        for (uint256 i = 0; i < _seen.length; ++i) {
            uint40 starts = _seen[i].startsAt > from ? _seen[i].startsAt : from;
            uint40 ends = _seen[i].endsAt < to ? _seen[i].endsAt : to;
            if (ends > starts) sum += ends - starts;
        }
        require(pauseControl.pausedSeconds(FLAG, from, to) == sum, "CLM-6: overlap is not what was paused");
    }

    function testFuzz_CLM6_overlapAddsUp(uint256 seed, uint40 one, uint40 two, uint40 three) external {
        _live(seed, 8);
        (uint40 from, uint40 middle) = _span(one, two);
        uint40 to = middle + uint40(_upTo(three, 200 days));
        uint256 whole = pauseControl.pausedSeconds(FLAG, from, to);
        uint256 parts = pauseControl.pausedSeconds(FLAG, from, middle) + pauseControl.pausedSeconds(FLAG, middle, to);
        require(whole == parts, "CLM-6: two parts overlap otherwise than the whole");
    }

    function testFuzz_CLM6_neverMoreSecondsThanThereAre(uint256 seed, uint40 one, uint40 other) external {
        _live(seed, 6);
        (uint40 from, uint40 to) = _span(one, other);
        require(pauseControl.pausedSeconds(FLAG, from, to) <= to - from, "CLM-6: more seconds paused than passed");
        require(pauseControl.pausedSeconds(FLAG, to, from) == 0, "CLM-6: time ran backwards");
    }

    /// @dev The earliest end whose unpaused seconds are the window's, which counting again and again comes to.
    function testFuzz_CLM6_aWindowKeepsItsUnpausedSeconds(uint256 seed, uint40 one, uint40 length) external {
        _live(seed, 8);
        (uint40 from, uint40 to) = _span(one, length);
        uint40 end = pauseControl.endWithPauses(FLAG, from, to);
        require(end - pauseControl.pausedSeconds(FLAG, from, end) == to, "CLM-6: a window lost or won seconds");
        if (end == to) return;
        require(end - 1 - pauseControl.pausedSeconds(FLAG, from, end - 1) < to, "CLM-6: a window ends too late");
    }

    /// @dev So a stop that begins again keeps its end, and silence is put off by what was paused while the clock ran.
    function testFuzz_CLM6_aWindowTakenUpAgainEndsWhereItDid(
        uint256 seed,
        uint40 one,
        uint40 length,
        uint40 when
    ) external {
        _live(seed, 8);
        (uint40 from, uint40 to) = _span(one, length);
        uint40 end = pauseControl.endWithPauses(FLAG, from, to);
        uint40 again = from + uint40(_upTo(when, end - from));
        uint40 given = uint40(pauseControl.pausedSeconds(FLAG, from, again));
        require(pauseControl.endWithPauses(FLAG, again, to + given) == end, "CLM-6: begun again, it ends elsewhere");
    }

    function testFuzz_CLM6_noSixtyDaysHoldMoreThanSeven(uint256 seed, uint40 when) external {
        _live(seed, 10);
        uint40 from = _begunAt + uint40(_upTo(when, 300 days));
        uint256 paused = pauseControl.pausedSeconds(FLAG, from, from + 60 days);
        require(paused <= 7 days, "CLM-6: sixty days hold more than seven days of pause");
    }

    function testFuzz_CLM6_laterPausesLeaveThePast(uint256 seed, uint40 when) external {
        _live(seed, 5);
        uint40 until = _now;
        uint40 from = _begunAt + uint40(_upTo(when, until - _begunAt));
        uint256 before = pauseControl.pausedSeconds(FLAG, from, until);
        _live(_roll(seed, 99), 5);
        require(pauseControl.pausedSeconds(FLAG, from, until) == before, "CLM-6: the past was paused afterwards");
    }

    function testFuzz_liftingEndsThePauseAndNothingElse(uint256 seed) external {
        _live(seed, 4);
        uint40 now_ = _now;
        uint256 past = pauseControl.pausedSeconds(FLAG, _begunAt, now_);
        bool paused = pauseControl.isPaused(FLAG);
        vm.prank(FIRST);
        try pauseControl.liftPause(FLAG) {
            require(paused, "a pause was lifted that did not run");
            require(!pauseControl.isPaused(FLAG), "a lifted pause runs on");
            require(pauseControl.pausedSeconds(FLAG, now_, now_ + 60 days) == 0, "a lifted pause runs on");
        } catch {
            require(!paused, "a pause could not be lifted");
        }
        require(pauseControl.pausedSeconds(FLAG, _begunAt, now_) == past, "CLM-6: lifting changed the past");
    }

    function testFuzz_ACC2_oneOfficerAloneNeverPauses(uint40 length) external {
        uint40 endsAt = uint40(block.timestamp + 1 + _upTo(length, 7 days - 1));
        vm.prank(FIRST);
        pauseControl.proposePause(FLAG, endsAt);
        vm.prank(FIRST);
        try pauseControl.approvePause(FLAG, endsAt) {
            revert("ACC-2: one officer paused alone");
        } catch {
            require(!pauseControl.isPaused(FLAG), "ACC-2: one officer paused alone");
        }
    }

    function testFuzz_oneFlagDoesNotPauseAnother(uint256 seed, uint8 other) external {
        PauseFlag flag = PauseFlag(other % 5);
        if (flag == FLAG) return;
        _live(seed, 5);
        uint40 now_ = _now;
        require(!pauseControl.isPaused(flag), "another flag is up");
        require(pauseControl.pausedSeconds(flag, 0, now_ + 90 days) == 0, "another flag was up");
    }

    /* PRIVATE */

    /// @dev Two officers try to pause at random times for random lengths; what is too long or too soon is refused.
    function _live(uint256 seed, uint256 tries) private {
        for (uint256 i = 0; i < tries; ++i) {
            uint40 startsAt = _now + 1 + uint40(_upTo(_roll(seed, i), i % 2 == 0 ? 3 days : 40 days));
            _now = startsAt;
            vm.warp(startsAt);
            uint40 endsAt = startsAt + 1 + uint40(_upTo(_roll(seed, 100 + i), 5 days));
            vm.prank(FIRST);
            try pauseControl.proposePause(FLAG, endsAt) {} catch {}
            vm.prank(SECOND);
            try pauseControl.approvePause(FLAG, endsAt) {
                _seen.push(Seen({startsAt: startsAt, endsAt: endsAt}));
            } catch {}
        }
    }

    function _span(uint40 one, uint40 other) private view returns (uint40 from, uint40 to) {
        from = _begunAt + uint40(_upTo(one, 300 days));
        to = from + uint40(_upTo(other, 200 days));
    }
}
