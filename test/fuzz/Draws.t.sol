// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {Draws} from "../../contracts/adjudication/Draws.sol";
import {Track} from "../../contracts/types/AssessmentTypes.sol";
import {ClaimId} from "../../contracts/types/Ids.sol";
import {vm} from "../invariants/Vm.sol";
import {Dice} from "./Dice.sol";

/// @dev CLM-7 of the draws alone: which claims people look at was fixed before anybody could choose, and can be shown.
contract DrawsFuzz is Dice {
    using Draws for Draws.Book;
    using Draws for Track;

    uint256 private constant MOST_DAYS = 62;
    uint32 private constant TODAY = 20_000;

    Draws.Book private _book;

    function setUp() public {
        vm.warp(uint256(TODAY) * 1 days + 5 hours);
        _book.start();
    }

    function testFuzz_CLM7_noMoreDaysAreCommittedThanTwoMonths(uint16 count) external {
        uint256 days_ = _upTo(count, 2 * MOST_DAYS);
        bool kept = _tryCommit(1, days_);
        require(kept == (days_ > 0 && days_ <= MOST_DAYS), "CLM-7: another number of days was committed");
        Track memory track = _book.track;
        require(!kept || (track.fromDay == TODAY + 1 && track.untilDay == TODAY + days_), "CLM-7: other days were");
    }

    function testFuzz_CLM7_daysAreCommittedOnceAndWithoutGap(uint8 one, uint8 other, uint256 seed) external {
        uint256 first = 1 + _upTo(one, 30);
        uint256 second = 1 + _upTo(other, 30);
        require(_tryCommit(seed, first), "CLM-7: sound days were refused");
        require(_tryCommit(~seed, second), "CLM-7: days that follow were refused");
        for (uint32 i = 1; i <= first + second; ++i) {
            bytes32 commitment = keccak256(
                abi.encode(_secretOf(i <= first ? seed : ~seed, i <= first ? i : i - first))
            );
            require(_book.commitments[TODAY + i] == commitment, "CLM-7: a day's secret was changed afterwards");
        }
    }

    function testFuzz_CLM7_aSecretComesOutWhenItsDayIsOver(uint256 seed, uint32 waited) external {
        require(_tryCommit(seed, 3), "CLM-7: sound days were refused");
        uint256 now_ = uint256(TODAY) * 1 days + _upTo(waited, 4 days);
        vm.warp(now_);
        bool over = now_ >= uint256(TODAY + 2) * 1 days;
        require(_tryReveal(_secretOf(seed, 1)) == over, "CLM-7: a secret came out at another time");
        require(_book.track.dueDay == TODAY + (over ? 2 : 1), "CLM-7: another day is due");
    }

    function testFuzz_CLM7_onlyTheOldestSecretIsAccepted(uint256 seed, bytes32 other, uint8 later) external {
        require(_tryCommit(seed, 10), "CLM-7: sound days were refused");
        vm.warp(uint256(TODAY + 20) * 1 days);
        uint256 day = 2 + _upTo(later, 8);
        require(!_tryReveal(other) && !_tryReveal(_secretOf(seed, day)), "CLM-7: another secret was accepted");
        for (uint256 i = 1; i <= 10; ++i) require(_tryReveal(_secretOf(seed, i)), "CLM-7: a true secret was refused");
        require(!_tryReveal(_secretOf(seed, 10)), "CLM-7: a secret came out twice");
    }

    function testFuzz_CLM7_anOverdueSecretStopsTheTrack(uint256 seed, uint32 waited) external {
        require(_tryCommit(seed, 2), "CLM-7: sound days were refused");
        uint256 now_ = uint256(TODAY + 1) * 1 days + _upTo(waited, 3 days);
        vm.warp(now_);
        bool timely = now_ <= uint256(TODAY + 2) * 1 days + 12 hours;
        require(_tryRun() == timely, "CLM-7: the track ran at another time");
    }

    function testFuzz_CLM7_ofADayThatIsOutOnlyTheTrueDrawCounts(uint256 seed, bytes32 said, uint64 claim) external {
        _reachDayTwo(seed);
        ClaimId claimId = ClaimId.wrap(claim);
        bytes32 trueDraw = keccak256(abi.encode(_secretOf(seed, 1), claim));
        uint16 drawBps = _bps(seed, 7);
        bool undrawn = uint256(trueDraw) % 10_000 >= drawBps;
        require(_tryDraw(claimId, 1, trueDraw, drawBps) == undrawn, "CLM-7: a true draw decides otherwise");
        require(said == trueDraw || !_tryDraw(claimId, 1, said, drawBps), "CLM-7: a false draw counts");
    }

    function testFuzz_CLM7_ofADayThatIsSecretTheSignersWordDecides(uint256 seed, bytes32 said, uint64 claim) external {
        _reachDayTwo(seed);
        uint16 drawBps = _bps(seed, 8);
        bool undrawn = uint256(said) % 10_000 >= drawBps;
        require(_tryDraw(ClaimId.wrap(claim), 2, said, drawBps) == undrawn, "CLM-7: the word decides otherwise");
    }

    function testFuzz_CLM7_claimsOfOtherDaysAreForPeople(uint256 seed, uint16 day, bytes32 said) external {
        _reachDayTwo(seed);
        uint256 offset = _upTo(day, 100);
        bool committed = offset >= 2 && offset <= 3;
        if (offset == 1) return;
        require(_tryDraw(ClaimId.wrap(1), offset, said, 0) == committed, "CLM-7: a day without a secret counts");
    }

    function testFuzz_CLM7_aRestartForgetsTheDaysBefore(uint256 seed, bytes32 said) external {
        _reachDayTwo(seed);
        _book.track.halted = true;
        require(!_tryRun(), "CLM-7: a halted track runs");
        uint32 fromDay = this.restart();
        require(fromDay == TODAY + 3 && _tryRun(), "CLM-7: it does not run again from tomorrow on");
        for (uint256 i = 0; i < 6; ++i) {
            require(!_tryDraw(ClaimId.wrap(1), i, said, 0), "CLM-7: a day before the restart counts");
        }
    }

    function testFuzz_CLM7_everyClaimHasADrawOfItsOwn(bytes32 secret, uint64 one, uint64 other) external pure {
        bytes32 first = Draws.drawBy(secret, ClaimId.wrap(one));
        bytes32 second = Draws.drawBy(secret, ClaimId.wrap(other));
        require((first == second) == (one == other), "CLM-7: two claims share a draw");
    }

    /* DOORS, so that a refusal can be seen */

    function commit(bytes32[] calldata commitments) external {
        _book.commit(commitments);
    }

    function reveal(bytes32 secret) external {
        _book.reveal(secret);
    }

    function restart() external returns (uint32) {
        return _book.restart();
    }

    function requireRunning() external view {
        _book.track.requireRunning();
    }

    function requireUndrawn(ClaimId claimId, uint40 filedAt, bytes32 draw, uint16 drawBps) external view {
        _book.requireUndrawn(_book.track, claimId, filedAt, draw, drawBps);
    }

    /* PRIVATE */

    /// @dev Three days are committed, the first is over and its secret is out.
    function _reachDayTwo(uint256 seed) private {
        require(_tryCommit(seed, 3), "CLM-7: sound days were refused");
        vm.warp(uint256(TODAY + 2) * 1 days);
        require(_tryReveal(_secretOf(seed, 1)), "CLM-7: a true secret was refused");
    }

    function _tryCommit(uint256 seed, uint256 count) private returns (bool) {
        bytes32[] memory commitments = new bytes32[](count);
        for (uint256 i = 0; i < count; ++i) commitments[i] = keccak256(abi.encode(_secretOf(seed, i + 1)));
        try this.commit(commitments) {
            return true;
        } catch {
            return false;
        }
    }

    function _tryReveal(bytes32 secret) private returns (bool) {
        try this.reveal(secret) {
            return true;
        } catch {
            return false;
        }
    }

    function _tryRun() private view returns (bool) {
        try this.requireRunning() {
            return true;
        } catch {
            return false;
        }
    }

    /// @param offset days after the first, on which the claim was filed
    function _tryDraw(ClaimId claimId, uint256 offset, bytes32 draw, uint16 drawBps) private view returns (bool) {
        uint40 filedAt = uint40((TODAY + offset) * 1 days + 3 hours);
        try this.requireUndrawn(claimId, filedAt, draw, drawBps) {
            return true;
        } catch {
            return false;
        }
    }

    function _secretOf(uint256 seed, uint256 day) private pure returns (bytes32) {
        return keccak256(abi.encode("secret", seed, day));
    }
}
