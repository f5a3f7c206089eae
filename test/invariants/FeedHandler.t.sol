// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IObservationFeed, ObservationStatus} from "../../contracts/interfaces/IObservationFeed.sol";
import {IObservationSource} from "../../contracts/interfaces/IObservationSource.sol";
import {PauseFlag} from "../../contracts/interfaces/IPauseControl.sol";
import {ISourceRegister} from "../../contracts/interfaces/ISourceRegister.sol";
import {PolicyId, VersionId} from "../../contracts/types/Ids.sol";
import {Observation, Source, Unit} from "../../contracts/types/OracleTypes.sol";
import {Policy} from "../../contracts/types/PolicyTypes.sol";
import {Places} from "./Actors.sol";
import {Hearsay} from "./Hearsay.sol";
import {Word, counted} from "./Notes.sol";
import {vm} from "./Vm.sol";

/// @dev The feed's operators and those who doubt them: words of enough and of too few, in time and out of it, revised,
/// disputed and answered; keys that change, with their delay. What may be heard is worked out anew from who holds which key
/// here, never asked of the feed.
contract FeedHandler is Hearsay {
    uint16 private constant DAILY_LIMIT = 4;
    uint256 private constant WAYS = 14;

    /// @dev How often an operator changed keys; the present key is of that generation, and may be dropped.
    mapping(uint8 seat => uint256) private _generation;
    mapping(uint8 seat => bool) private _dropped;
    /// @dev Signatures that counted, by seat and day.
    mapping(uint8 seat => mapping(uint256 day => uint256)) private _signed;
    uint256 private _sources;

    constructor(Places memory places) {
        _at = places;
        _learnKinds();
    }

    /* WORDS */

    /// @dev A first word on a day, or a revision of it.
    function report(uint256 seed, uint64 rain, uint8 signers, uint8 way, bool wait) external {
        if (wait) _waitFor((_now() / 1 days + 1) * 1 days);
        _say(_wordAbout(_refOf(seed)), rain, signers, way % WAYS);
    }

    function revise(uint256 seed, uint64 rain, uint8 signers, bool wait) external {
        (Word memory word, bool any) = _anyWord(seed);
        if (!any) return;
        if (wait) _waitFor(uint256(word.reportedAt) + 1 days);
        (word, ) = _anyWord(seed);
        _say(word, rain, signers, 0);
    }

    /// @dev By an operator, by a holder whom it concerns, or by one whom it does not.
    function dispute(uint256 seed, uint256 who, bool byObserver) external {
        (Word memory word, bool any) = _anyWord(seed);
        if (!any) return;
        PolicyId policyId = who % 4 == 3 ? _anyPolicy(who) : _rainPolicy(who);
        uint8 seat = uint8(1 + (who % OBSERVERS));
        byObserver = byObserver && !_dropped[seat];
        address by = byObserver ? vm.addr(_keyOf(seat)) : _at.store.holderOf(policyId);
        uint96 bond = byObserver ? 0 : DOUBT_BOND;
        vm.deal(by, bond);
        bytes memory data = abi.encodeCall(IObservationFeed.dispute, (word.ref, policyId));
        vm.prank(by);
        (bool success, ) = address(_at.feed).call{value: bond}(data);
        _at.store.count(
            !success
                ? bytes32("refused")
                : byObserver
                    ? bytes32("disputeAsObserver")
                    : bytes32("dispute")
        );
        if (!success) return;
        bool may = byObserver || _isConcerned(word, policyId);
        if (!may || word.status != ObservationStatus.Reported) _at.store.accuse("word");
        (word.status, word.disputedAt) = (ObservationStatus.Disputed, uint40(_now()));
        word.disputerSeat = byObserver ? seat : 0;
        _keep(word);
    }

    /// @dev By others than spoke before, or by some of them.
    function answer(uint256 seed, uint64 rain, bool confirm, uint8 way) external {
        (Word memory word, bool any) = _anyWord(seed);
        if (!any) return;
        Observation memory said = _observationOf(word, confirm ? uint64(word.value) : rain);
        (said.attempt, said.round) = (1, word.round);
        uint256 spent = word.seats | (uint256(1) << word.disputerSeat);
        uint256 seats = _pickSeats(uint8(seed >> 8), way % 4 == 3 ? 1 : spent | 1);
        bytes memory data = abi.encodeCall(IObservationFeed.answer, (said, _signaturesOf(said, seats)));
        if (!_feed(STRANGER, data, "answer")) return;
        bool open = word.status == ObservationStatus.Disputed && _now() <= word.disputedAt + 48 hours;
        seats = _heardOf(seats);
        bool others = seats & spent & ~uint256(1) == 0;
        if (!open || !others || !_isSound(said, seats)) _at.store.accuse("word");
        _countSeats(seats);
        (word.value, word.seats) = (said.value, seats);
        _keep(counted(word));
    }

    /// @dev Anybody may write down what time has decided.
    function conclude(uint256 seed, bool known) external {
        (Word memory word, bool any) = _anyWord(seed);
        if (!known || !any) word = _wordAbout(_refOf(seed));
        bytes memory data = abi.encodeCall(IObservationSource.conclude, (word.ref));
        if (!_feed(STRANGER, data, "conclude")) return;
        if (any && known) _keep(word);
    }

    /* BONDS */

    function collectBond(uint256 who) external {
        _feed(_holder(who), abi.encodeCall(IObservationFeed.collectBond, ()), "collectBond");
    }

    function sweepForfeits() external {
        _feed(STRANGER, abi.encodeCall(IObservationFeed.sweepForfeits, ()), "sweepForfeits");
    }

    /* KEYS AND SOURCES */

    /// @dev By two people after the delay; or too early, by the same person, or too late.
    function rotate(uint8 seatSeed, uint8 way) external {
        uint8 seat = uint8(1 + (seatSeed % OBSERVERS));
        uint256 kind = way % 6;
        address signer = vm.addr(_observerKey(seat, _generation[seat] + 1));
        bytes32 label = bytes32(uint256(seat));
        if (!_register(CLERK, abi.encodeCall(ISourceRegister.proposeSigner, (label, signer)), "proposeSigner")) return;
        if (kind != 1) _waitFor(_now() + 2 days);
        if (kind == 3) _waitFor(_now() + 7 days + 1);
        bytes memory data = abi.encodeCall(ISourceRegister.approveSigner, (label, signer));
        if (!_register(kind == 2 ? CLERK : CHECKER, data, "approveSigner")) return;
        if (kind == 2) _at.store.accuse("seat");
        if (kind == 1 || kind == 3) _at.store.accuse("word");
        ++_generation[seat];
        _dropped[seat] = false;
    }

    function dropSigner(uint8 seatSeed) external {
        uint8 seat = uint8(1 + (seatSeed % OBSERVERS));
        bytes memory data = abi.encodeCall(ISourceRegister.dropSigner, (bytes32(uint256(seat))));
        if (_register(CLERK, data, "dropSigner")) _dropped[seat] = true;
    }

    /// @dev Another source; one that is registered is never edited.
    function addSource(bool again) external {
        if (_sources > 2) return;
        bytes32 label = again ? RAIN : bytes32(uint256(0x500 + _sources));
        Source memory source = _at.sources.sourceOf(RAIN);
        source.quorum = 3;
        bool asked = _register(CLERK, abi.encodeCall(ISourceRegister.proposeSource, (label, source)), "proposeSource");
        if (asked && again) _at.store.accuse("word");
        if (!asked) return;
        _waitFor(_now() + 2 days);
        bytes memory data = abi.encodeCall(ISourceRegister.approveSource, (label, source));
        if (_register(CHECKER, data, "approveSource")) ++_sources;
    }

    /* PRIVATE */

    function _say(Word memory word, uint64 rain, uint8 signers, uint256 way) private {
        Observation memory said = _observationOf(word, rain);
        said.round = word.round + 1;
        _alter(said, way);
        uint256 seats = way == 12 ? (uint256(signers) << 1) & 0x7E : _pickSeats(signers, 1);
        bytes[] memory signatures = _signaturesOf(said, seats);
        bool forged = _forge(said, signatures, seats, way);
        bytes memory data = abi.encodeCall(IObservationFeed.report, (said, signatures));
        if (!_feed(STRANGER, data, word.round == 0 ? bytes32("report") : bytes32("revision"))) return;
        seats = _heardOf(seats);
        bool open = word.status == ObservationStatus.None || word.status == ObservationStatus.Final;
        bool next = said.round == word.round + 1 && said.round <= 8 && said.attempt == 0 && _isTimely(said);
        if (!open || !next || forged || !_isSound(said, seats)) _at.store.accuse("word");
        _countSeats(seats);
        (word.status, word.round, word.value) = (ObservationStatus.Reported, said.round, said.value);
        (word.reportedAt, word.seats, word.disputerSeat) = (uint40(_now()), seats, 0);
        _keep(word);
    }

    function _observationOf(Word memory word, uint64 rain) private view returns (Observation memory said) {
        said.ref = word.ref;
        said.value = int64(uint64(_between(rain, 0, 2_500)));
        said.unit = Unit.TenthMillimetre;
        said.observedAt = uint40(_now());
    }

    /// @dev One thing that is not as it must be, or nothing.
    function _alter(Observation memory said, uint256 way) private view {
        if (way == 5) said.unit = Unit.Knot;
        if (way == 6) said.value = 9_001;
        if (way == 7) said.value = -1;
        if (way == 8) said.observedAt = said.ref.periodStart + 1 days - 1;
        if (way == 9) said.observedAt = uint40(_now() + 1);
        if (way == 10) said.attempt = 1;
        if (way == 11) ++said.round;
    }

    /// @dev A stranger's signature, the same one twice, or one of a key that was given up, in the last place.
    function _forge(
        Observation memory said,
        bytes[] memory signatures,
        uint256 seats,
        uint256 way
    ) private view returns (bool) {
        if (signatures.length < 2) return false;
        uint256 last = signatures.length - 1;
        uint8 seat = _lastOf(seats);
        if (way == 2) signatures[last] = signatures[last - 1];
        if (way == 3) signatures[last] = _sign(said, SECOND_KEY);
        bool old = way == 4 && _generation[seat] > 0;
        if (old) signatures[last] = _sign(said, _observerKey(seat, _generation[seat] - 1));
        return way == 2 || way == 3 || old;
    }

    /// @dev Enough operators that are so now, none of them too often, on a value that can be believed.
    function _isSound(Observation memory said, uint256 seats) private view returns (bool) {
        uint256 count;
        for (uint8 seat = 1; seat <= OBSERVERS; ++seat) {
            if ((seats >> seat) & 1 == 0) continue;
            ++count;
            if (_dropped[seat] || _signed[seat][_now() / 1 days] >= DAILY_LIMIT) return false;
        }
        bool paused = _at.pauseControl.isPaused(PauseFlag.Oracle) && said.attempt == 0;
        bool believed = said.unit == Unit.TenthMillimetre && said.value >= 0 && said.value <= 9_000;
        uint256 endsAt = said.ref.periodStart + 1 days;
        if (said.observedAt > _now()) return false;
        uint256 ago = _now() - said.observedAt;
        bool fresh = said.observedAt >= endsAt && ago <= 4 days + _pausedSince(said.observedAt);
        return count >= OBSERVERS_NEEDED && !paused && believed && fresh && _now() >= endsAt;
    }

    function _isTimely(Observation memory said) private view returns (bool) {
        uint40 endsAt = said.ref.periodStart + 1 days;
        uint256 late = _now() - endsAt;
        return said.round == 1 ? late <= 4 days + _pausedSince(endsAt) : late <= 60 days;
    }

    function _pausedSince(uint40 from) private view returns (uint256) {
        return _at.pauseControl.pausedSeconds(PauseFlag.Oracle, from, uint40(_now()));
    }

    function _isConcerned(Word memory word, PolicyId policyId) private view returns (bool) {
        Policy memory policy = _at.policyBook.policyOf(policyId);
        bool same = VersionId.unwrap(policy.versionId) == VersionId.unwrap(_at.rain);
        return same && policy.zone == word.ref.region && !policy.closed;
    }

    /// @dev Two operators who are none of `taken`, as far as there are so many.
    function _pickSeats(uint8 signers, uint256 taken) private view returns (uint256 seats) {
        uint256 found;
        for (uint8 i = 0; i < OBSERVERS && found < OBSERVERS_NEEDED; ++i) {
            uint8 seat = uint8(1 + ((uint256(signers) + i) % OBSERVERS));
            if ((taken >> seat) & 1 == 1 || _dropped[seat]) continue;
            seats |= uint256(1) << seat;
            ++found;
        }
    }

    function _signaturesOf(Observation memory said, uint256 seats) private view returns (bytes[] memory signatures) {
        uint256 count;
        for (uint8 seat = 1; seat <= OBSERVERS; ++seat) count += (seats >> seat) & 1;
        signatures = new bytes[](count);
        uint256 place;
        for (uint8 seat = 1; seat <= OBSERVERS; ++seat) {
            if ((seats >> seat) & 1 == 1) signatures[place++] = _sign(said, _keyOf(seat));
        }
    }

    /// @dev Of those who signed only the first are heard, and there are others left to answer.
    function _heardOf(uint256 seats) private pure returns (uint256 heard) {
        uint256 count;
        for (uint8 seat = 1; seat <= OBSERVERS && count < OBSERVERS_NEEDED; ++seat) {
            if ((seats >> seat) & 1 == 0) continue;
            heard |= uint256(1) << seat;
            ++count;
        }
    }

    function _countSeats(uint256 seats) private {
        for (uint8 seat = 1; seat <= OBSERVERS; ++seat) {
            if ((seats >> seat) & 1 == 1) ++_signed[seat][_now() / 1 days];
        }
    }

    function _lastOf(uint256 seats) private pure returns (uint8 last) {
        for (uint8 seat = 1; seat <= OBSERVERS; ++seat) {
            if ((seats >> seat) & 1 == 1) last = seat;
        }
    }

    function _keyOf(uint8 seat) private view returns (uint256) {
        return _observerKey(seat, _generation[seat]);
    }

    function _sign(Observation memory said, uint256 key) private view returns (bytes memory) {
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(key, _at.feed.digestOf(said));
        return abi.encodePacked(r, s, v);
    }

    function _feed(address by, bytes memory data, bytes32 name) private returns (bool) {
        return _act(by, address(_at.feed), data, name);
    }

    function _register(address by, bytes memory data, bytes32 name) private returns (bool) {
        return _act(by, address(_at.sources), data, name);
    }
}
