// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IObservationFeed, ObservationStatus, Round} from "../../contracts/interfaces/IObservationFeed.sol";
import {NamedSource, Operator} from "../../contracts/interfaces/ISourceRegister.sol";
import {PolicyId} from "../../contracts/types/Ids.sol";
import {Finding, Observation, ObservationRef, Source, Unit} from "../../contracts/types/OracleTypes.sol";
import {World} from "../invariants/World.sol";
import {vm} from "../invariants/Vm.sol";
import {Dice} from "./Dice.sol";

/// @dev ORA-2: what is not signed by enough, is out of bounds, too late, disputed or not yet over its time counts nothing.
contract ObservationFeedFuzz is World, Dice {
    bytes32 private constant SOURCE = "RAIN";
    uint256 private constant OPERATORS = 6;
    uint8 private constant QUORUM = 2;
    uint96 private constant BOND = 1 ether;
    uint40 private constant ANSWER_PERIOD = 48 hours;

    IObservationFeed private _feed;
    Source private _source;
    ObservationRef private _ref;
    /// @dev End of the period, which is the clock at the start of every test.
    uint40 private _endsAt;

    function setUp() public {
        _createWorld();
        _source = Source({
            unit: Unit.TenthMillimetre,
            quorum: QUORUM,
            signerDailyLimit: 3,
            minValue: -500,
            maxValue: 9_000,
            periodSeconds: 1 days,
            offsetSeconds: 0,
            heartbeat: 6 hours,
            disputePeriod: 1 days,
            revisionPeriod: 30 days,
            eventCapAssets: 1e12
        });
        Operator[] memory operators = new Operator[](OPERATORS);
        for (uint256 i = 0; i < OPERATORS; ++i) {
            operators[i] = Operator({label: bytes32(i + 1), signer: vm.addr(_keyOf(i + 1))});
        }
        NamedSource[] memory sources = new NamedSource[](1);
        sources[0] = NamedSource({label: SOURCE, source: _source});
        address register = _createFrom(
            "SourceRegister.sol:SourceRegister",
            abi.encode(manager, uint40(2 days), operators, sources)
        );
        bytes memory neighbours = abi.encode(register, policyBook, productBook, pauseControl, disputeDesk, BOND);
        _feed = IObservationFeed(_createFrom("ObservationFeed.sol:ObservationFeed", neighbours));
        _endsAt = uint40((block.timestamp / 1 days + 1) * 1 days);
        _ref = ObservationRef({product: "rain", source: SOURCE, region: ZONE, periodStart: _endsAt - 1 days});
        vm.warp(_endsAt);
    }

    function testFuzz_ORA2_onlyAQuorumIsHeard(uint8 signers, int64 value) external {
        uint256 seats = _upTo(signers, (1 << OPERATORS) - 1) << 1;
        bool heard = _tryReport(_observation(_bounded(value), 1), seats);
        require(heard == (_count(seats) >= QUORUM), "ORA-2: another number of operators was a quorum");
        _requireStatus(heard ? ObservationStatus.Reported : ObservationStatus.None);
        uint256 expected = heard ? _firstQuorum(seats) : 0;
        require(_feed.roundOf(_ref).seats == expected, "ORA-2: others than the first quorum were heard");
        require(_feed.findingOf(_ref).rounds == 0, "ORA-2: a report counts at once");
    }

    function testFuzz_ORA2_nobodySignsTwice(uint8 one, uint8 other) external {
        uint8 first = uint8(1 + _upTo(one, OPERATORS - 1));
        uint8 second = uint8(1 + _upTo(other, OPERATORS - 1));
        Observation memory observation = _observation(100, 1);
        bytes[] memory signatures = new bytes[](2);
        signatures[0] = _sign(observation, first);
        signatures[1] = _sign(observation, second);
        try _feed.report(observation, signatures) {
            require(first < second, "ORA-2: one operator counted twice, or out of order");
        } catch {
            require(first >= second, "ORA-2: two operators in order were refused");
        }
    }

    function testFuzz_ORA2_strangersAreNoQuorum(uint256 key, uint8 operator) external {
        uint256 stranger = 0x10_0000 + _upTo(key, type(uint64).max);
        Observation memory observation = _observation(100, 1);
        bytes[] memory signatures = new bytes[](2);
        signatures[0] = _sign(observation, uint8(1 + _upTo(operator, OPERATORS - 1)));
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(stranger, _feed.digestOf(observation));
        signatures[1] = abi.encodePacked(r, s, v);
        try _feed.report(observation, signatures) {
            revert("ORA-2: a stranger was heard");
        } catch {
            _requireStatus(ObservationStatus.None);
        }
    }

    function testFuzz_ORA2_aSignatureSaysOneThingOnly(uint256 seed, int64 value) external {
        Observation memory signed = _observation(_bounded(value), 1);
        bytes[] memory signatures = _signatures(signed, 6);
        Observation memory said = _observation(_bounded(value), 1);
        uint256 changed = _roll(seed, 0) % 6;
        if (changed == 0) said.value = said.value == 9_000 ? int64(0) : said.value + 1;
        else if (changed == 1) said.ref.region += 1;
        else if (changed == 2) said.ref.product = "drought";
        else if (changed == 3) said.observedAt = signed.observedAt + 1;
        else if (changed == 4) said.ref.periodStart -= 1 days;
        else signatures[1] = signatures[0];
        vm.warp(_endsAt + 60);
        try _feed.report(said, signatures) {
            revert("ORA-2: something else was heard than was signed");
        } catch {
            require(_feed.roundOf(said.ref).round == 0, "ORA-2: something else was kept than was signed");
        }
    }

    function testFuzz_ORA2_onlyValuesWithinBoundsAreBelieved(int64 value, bool near) external {
        int64 offered = near ? int64(value % 20_000) : value;
        bool heard = _tryReport(_observation(offered, 1), 6);
        require(heard == (offered >= -500 && offered <= 9_000), "ORA-2: another value was believed");
    }

    function testFuzz_ORA2_onlyFreshReadingsAreBelieved(uint32 age, uint32 lateness) external {
        uint40 now_ = _endsAt + uint40(_upTo(lateness, 6 hours));
        vm.warp(now_);
        Observation memory observation = _observation(100, 1);
        observation.observedAt = now_ + 1 hours - uint40(_upTo(age, 10 hours));
        bool fresh = observation.observedAt <= now_ && observation.observedAt >= _endsAt;
        require(_tryReport(observation, 6) == fresh, "ORA-2: a reading of another time was believed");
    }

    function testFuzz_ORA2_whatComesLateIsNotHeard(uint32 lateness) external {
        uint40 now_ = _endsAt + uint40(_upTo(lateness, 2 days));
        vm.warp(now_);
        Observation memory observation = _observation(100, 1);
        observation.observedAt = now_;
        bool timely = now_ <= _endsAt + 6 hours;
        require(_tryReport(observation, 6) == timely, "ORA-2: a first word was heard at another time");
        if (!timely) _requireStatus(ObservationStatus.Unresolved);
    }

    function testFuzz_ORA2_nothingCountsBeforeItsTimeIsOver(uint32 waited, int64 value) external {
        require(_tryReport(_observation(_bounded(value), 1), 6), "a sound report was refused");
        uint40 wait = uint40(_upTo(waited, 3 days));
        vm.warp(_endsAt + wait);
        Finding memory finding = _feed.findingOf(_ref);
        require(finding.rounds == (wait >= 1 days ? 1 : 0), "ORA-2: it counts at another time");
        Finding memory concluded = _feed.conclude(_ref);
        require(
            keccak256(abi.encode(finding)) == keccak256(abi.encode(concluded)),
            "ORA-2: asked and concluded differ"
        );
        if (finding.rounds == 1) require(finding.latest == _bounded(value), "ORA-2: another value counts");
    }

    function testFuzz_ORA2_aDisputedWordNeedsOtherOperators(uint8 answering, int64 value, uint32 waited) external {
        require(_tryReport(_observation(100, 1), 6), "a sound report was refused");
        vm.prank(vm.addr(_keyOf(3)));
        _feed.dispute(_ref, PolicyId.wrap(0));
        uint40 wait = uint40(_upTo(waited, 3 days));
        vm.warp(_endsAt + wait);
        Observation memory observation = _observation(_bounded(value), 1);
        (observation.attempt, observation.observedAt) = (1, _endsAt + wait);
        uint256 seats = _upTo(answering, (1 << OPERATORS) - 1) << 1;
        bool disjoint = _firstQuorum(seats) & (6 | 8) == 0;
        bool answered = _tryAnswer(observation, seats);
        bool expected = disjoint && _count(seats) >= QUORUM && wait <= ANSWER_PERIOD;
        require(answered == expected, "ORA-2: another quorum answered");
        Finding memory finding = _feed.findingOf(_ref);
        require(finding.rounds == (answered ? 1 : 0), "ORA-2: a disputed word counts");
        if (answered) require(finding.latest == observation.value, "ORA-2: another answer counts");
        if (wait > ANSWER_PERIOD) _requireStatus(ObservationStatus.Unresolved);
    }

    function testFuzz_ORA2_aRevisionTakesNothingAway(int64 one, int64 other) external {
        (int64 first, int64 second) = (_bounded(one), _bounded(other));
        require(_tryReport(_observation(first, 1), 6), "a sound report was refused");
        vm.warp(_endsAt + 2 days);
        Observation memory revision = _observation(second, 2);
        revision.observedAt = _endsAt + 2 days;
        require(_tryReport(revision, 24), "a sound revision was refused");
        require(_feed.findingOf(_ref).latest == first, "ORA-2: a revision counts at once");
        vm.warp(_endsAt + 3 days);
        Finding memory finding = _feed.findingOf(_ref);
        require(finding.rounds == 2 && finding.latest == second, "ORA-2: the revision does not count");
        require(finding.lowest <= first && finding.highest >= first, "ORA-1: a revision took something away");
        require(finding.lowest <= second && finding.highest >= second, "ORA-1: an extreme was forgotten");
    }

    function testFuzz_ORA2_noOperatorSignsMoreThanItsDaysWords(uint8 regions) external {
        uint256 count = 1 + _upTo(regions, 5);
        for (uint32 i = 0; i < count; ++i) {
            Observation memory observation = _observation(100, 1);
            observation.ref.region = i;
            require(_tryReport(observation, 6) == (i < 3), "ORA-2: another number of words a day was heard");
        }
    }

    /* PRIVATE */

    /// @dev Of the seats whose bit is set, as many of the lowest as are heard.
    function _firstQuorum(uint256 seats) private pure returns (uint256 heard) {
        uint256 count = 0;
        for (uint256 seat = 1; seat <= OPERATORS && count < QUORUM; ++seat) {
            if (seats & (uint256(1) << seat) == 0) continue;
            heard |= uint256(1) << seat;
            ++count;
        }
    }

    function _tryReport(Observation memory observation, uint256 seats) private returns (bool) {
        bytes[] memory signatures = _signatures(observation, seats);
        try _feed.report(observation, signatures) {
            return true;
        } catch {
            return false;
        }
    }

    function _tryAnswer(Observation memory observation, uint256 seats) private returns (bool) {
        bytes[] memory signatures = _signatures(observation, seats);
        try _feed.answer(observation, signatures) {
            return true;
        } catch {
            return false;
        }
    }

    function _requireStatus(ObservationStatus status) private view {
        require(_feed.statusOf(_ref) == status, "ORA-2: it stands elsewhere");
    }

    function _observation(int64 value, uint16 round) private view returns (Observation memory) {
        return
            Observation({
                ref: _ref,
                value: value,
                unit: Unit.TenthMillimetre,
                observedAt: _endsAt,
                round: round,
                attempt: 0
            });
    }

    /// @dev By the seats whose bit is set, in their order.
    function _signatures(
        Observation memory observation,
        uint256 seats
    ) private view returns (bytes[] memory signatures) {
        signatures = new bytes[](_count(seats));
        uint256 place = 0;
        for (uint8 seat = 1; seat <= OPERATORS; ++seat) {
            if (seats & (uint256(1) << seat) != 0) signatures[place++] = _sign(observation, seat);
        }
    }

    function _sign(Observation memory observation, uint8 seat) private view returns (bytes memory) {
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(_keyOf(seat), _feed.digestOf(observation));
        return abi.encodePacked(r, s, v);
    }

    function _keyOf(uint256 seat) private pure returns (uint256) {
        return 0x0EAC00 + seat;
    }

    function _bounded(int64 value) private pure returns (int64) {
        int64 folded = int64(value % 4_750);
        return folded + 4_250;
    }

    function _count(uint256 seats) private pure returns (uint256 count) {
        for (; seats > 0; seats &= seats - 1) ++count;
    }
}
