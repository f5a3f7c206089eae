// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {LawProfile, Period, PeriodUnit} from "../../contracts/interfaces/ILawBook.sol";
import {CivilCalendar} from "../../contracts/products/CivilCalendar.sol";
import {Clock} from "../../contracts/types/ClaimTypes.sol";
import {ProfileId} from "../../contracts/types/Ids.sol";
import {World} from "../invariants/World.sol";
import {Dice} from "./Dice.sol";

/// @dev Deadlines as the law counts them: never before they began, never sooner for a later start or a longer period.
contract LawBookFuzz is World, Dice {
    uint8 private constant CALENDAR = 9;
    uint40 private constant FIRST = 1_767_225_600;

    function setUp() public {
        _createWorld();
        for (uint16 year = 2026; year < 2030; ++year) {
            uint256 low = _roll(year, 1) & _roll(year, 2) & _roll(year, 3) & _roll(year, 4);
            lawBook.publishHolidays(CALENDAR, year, [low, 0]);
        }
    }

    function testFuzz_aDeadlineIsNotBeforeItsStart(uint256 seed, uint40 start) external {
        uint40 startAt = _start(start);
        ProfileId profileId = _publish(seed, _period(seed));
        require(lawBook.deadlineOf(profileId, Clock.Decide, startAt) >= startAt, "a clock ended before it began");
    }

    function testFuzz_aLaterStartNeverEndsSooner(uint256 seed, uint40 start, uint40 later) external {
        uint40 startAt = _start(start);
        ProfileId profileId = _publish(seed, _period(seed));
        uint40 first = lawBook.deadlineOf(profileId, Clock.Decide, startAt);
        uint40 second = lawBook.deadlineOf(profileId, Clock.Decide, startAt + uint40(_upTo(later, 90 days)));
        require(second >= first, "a later start ends sooner");
    }

    function testFuzz_aLongerPeriodNeverEndsSooner(uint256 seed, uint40 start, uint8 more) external {
        uint40 startAt = _start(start);
        Period memory period = _period(seed);
        uint40 shorter = lawBook.deadlineOf(_publish(seed, period), Clock.Decide, startAt);
        period.amount += uint32(_upTo(more, 30));
        require(
            lawBook.deadlineOf(_publish(seed, period), Clock.Decide, startAt) >= shorter,
            "a longer period ends sooner"
        );
    }

    function testFuzz_businessDaysAreNeverSoonerThanDays(uint256 seed, uint40 start) external {
        uint40 startAt = _start(start);
        uint32 amount = uint32(1 + _upTo(_roll(seed, 1), 60));
        ProfileId civil = _publish(seed, Period({amount: amount, unit: PeriodUnit.CivilDays}));
        ProfileId business = _publish(seed, Period({amount: amount, unit: PeriodUnit.BusinessDays}));
        uint40 sooner = lawBook.deadlineOf(civil, Clock.Decide, startAt);
        require(lawBook.deadlineOf(business, Clock.Decide, startAt) >= sooner, "business days end sooner than days");
    }

    function testFuzz_daysEndWithTheLocalDay(uint256 seed, uint40 start) external {
        uint40 startAt = _start(start);
        PeriodUnit unit = seed % 2 == 0 ? PeriodUnit.CivilDays : PeriodUnit.BusinessDays;
        ProfileId profileId = _publish(seed, Period({amount: uint32(1 + (seed % 50)), unit: unit}));
        int256 local =
            int256(uint256(lawBook.deadlineOf(profileId, Clock.Decide, startAt))) +
                lawBook.profileOf(profileId).utcOffset;
        require((local + 1) % 1 days == 0, "a day of the law does not end at midnight");
    }

    function testFuzz_businessDaysEndOnAWorkingDay(uint256 seed, uint40 start) external {
        uint40 startAt = _start(start);
        Period memory period = Period({amount: uint32(1 + _upTo(_roll(seed, 1), 60)), unit: PeriodUnit.BusinessDays});
        ProfileId profileId = _publish(seed, period);
        int256 offset = lawBook.profileOf(profileId).utcOffset;
        uint256 day = CivilCalendar.dayOf(lawBook.deadlineOf(profileId, Clock.Decide, startAt), offset);
        require(!CivilCalendar.isWeekend(day), "a working day is a weekend");
        (uint256 year, uint256 dayOfYear) = CivilCalendar.yearAndDayOf(day);
        uint256 low = _roll(year, 1) & _roll(year, 2) & _roll(year, 3) & _roll(year, 4);
        bool holiday = year < 2030 && dayOfYear < 256 && (low >> dayOfYear) & 1 == 1;
        require(!holiday, "a working day is a holiday");
    }

    function testFuzz_secondsAreCountedExactly(uint256 seed, uint40 start, uint32 amount) external {
        uint40 startAt = _start(start);
        amount = uint32(1 + _upTo(amount, 3_000 days));
        ProfileId profileId = _publish(seed, Period({amount: amount, unit: PeriodUnit.Seconds}));
        uint40 endsAt = lawBook.deadlineOf(profileId, Clock.Decide, startAt);
        require(endsAt == startAt + amount, "seconds are counted otherwise");
    }

    function testFuzz_whatIsPublishedIsReadBack(uint256 seed, uint8 clock) external {
        LawProfile memory profile = _profileOf(seed);
        clock = clock % 12;
        profile.periods[clock] = _period(seed);
        LawProfile memory kept = lawBook.profileOf(lawBook.publishProfile(profile));
        require(keccak256(abi.encode(kept)) == keccak256(abi.encode(profile)), "a profile is not read back");
    }

    /* PRIVATE */

    function _publish(uint256 seed, Period memory period) private returns (ProfileId) {
        LawProfile memory profile = _profileOf(seed);
        profile.periods[uint256(Clock.Decide)] = period;
        return lawBook.publishProfile(profile);
    }

    function _profileOf(uint256 seed) private pure returns (LawProfile memory profile) {
        profile.label = "FUZZ";
        profile.utcOffset = (int32(uint32(_upTo(_roll(seed, 7), 104))) - 48) * 15 minutes;
        profile.calendar = CALENDAR;
        profile.basisURI = "urn:test";
    }

    function _period(uint256 seed) private pure returns (Period memory) {
        return
            Period({amount: uint32(1 + _upTo(_roll(seed, 5), 90)), unit: PeriodUnit(uint8(_upTo(_roll(seed, 6), 2)))});
    }

    /// @dev Three years from the first of January 2026.
    function _start(uint40 seed) private pure returns (uint40) {
        return FIRST + uint40(_upTo(seed, 3 * 365 days));
    }
}
