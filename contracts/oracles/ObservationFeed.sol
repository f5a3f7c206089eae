// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";
import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {IDisputeDesk} from "../interfaces/IDisputeDesk.sol";
import {IObservationFeed, ObservationStatus, Round} from "../interfaces/IObservationFeed.sol";
import {IObservationSource} from "../interfaces/IObservationSource.sol";
import {IPauseControl, PauseFlag} from "../interfaces/IPauseControl.sol";
import {IPolicyBook} from "../interfaces/IPolicyBook.sol";
import {IProductBook} from "../interfaces/IProductBook.sol";
import {ISourceRegister} from "../interfaces/ISourceRegister.sol";
import {PolicyId} from "../types/Ids.sol";
import {Finding, Observation, ObservationRef, Source} from "../types/OracleTypes.sol";
import {Policy} from "../types/PolicyTypes.sol";
import {Terms} from "../types/ProductTypes.sol";

/// @title ObservationFeed
/// @notice What was observed, on the word of several independent operators.
/// @dev Owns observations and the bonds of those who doubt them. Coin in = open + released + forfeited bonds. Never touches
/// the asset. Trusts the register for who may sign, the policy register for who holds what. Upholds ORA-2.
contract ObservationFeed is IObservationFeed, EIP712 {
    /// @dev One slot: what a final word adds to a {Finding}. Source and reference, which never change, give the rest.
    struct Word {
        int64 latest;
        int64 lowest;
        int64 highest;
    }

    uint40 private constant ANSWER_PERIOD = 48 hours;
    uint16 private constant MAX_ROUNDS = 8;
    bytes32 private constant TYPE_HASH = keccak256(
        "Observation(bytes32 product,bytes32 source,uint32 region,uint40 periodStart,int64 value,uint8 unit,uint40 observedAt,uint16 round,uint8 attempt)"
    );

    ISourceRegister public immutable register;
    IPolicyBook public immutable policyBook;
    IProductBook public immutable productBook;
    IPauseControl public immutable pauseControl;
    IDisputeDesk public immutable disputeDesk;
    /// @inheritdoc IObservationFeed
    uint96 public immutable disputeBond;

    mapping(bytes32 key => Round) private _rounds;
    mapping(bytes32 key => mapping(uint16 finals => Word)) private _words;
    /// @dev Signatures of one operator on one source: day << 16 | how many that day.
    mapping(bytes32 source => mapping(uint8 seat => uint256)) private _signed;
    /// @inheritdoc IObservationFeed
    mapping(address disputer => uint256) public creditOf;
    uint256 private _openBonds;
    uint256 private _releasedBonds;
    uint256 private _forfeitedBonds;

    constructor(
        ISourceRegister register_,
        IPolicyBook policyBook_,
        IProductBook productBook_,
        IPauseControl pauseControl_,
        IDisputeDesk disputeDesk_,
        uint96 disputeBond_
    ) EIP712("Makewhole ObservationFeed", "1") {
        register = register_;
        policyBook = policyBook_;
        productBook = productBook_;
        pauseControl = pauseControl_;
        disputeDesk = disputeDesk_;
        disputeBond = disputeBond_;
    }

    /* REPORTING */

    /// @inheritdoc IObservationFeed
    function report(Observation calldata observation, bytes[] calldata signatures) external {
        pauseControl.requireNotPaused(PauseFlag.Oracle);
        Source memory source = register.sourceOf(observation.ref.source);
        bytes32 key = observation.ref.keyOf();
        require(observation.attempt == 0, FeedAttemptWrong(key, observation.attempt, 0));
        uint40 endsAt = _endOf(observation.ref, source);
        require(block.timestamp >= endsAt, FeedPeriodOpen(key, endsAt));
        _conclude(key, observation.ref, source);
        _requireNextRound(key, observation.round);
        _requireTimely(key, observation.round, endsAt, source);
        _requireSound(key, observation, endsAt, source);
        uint256 seats = _requireQuorum(key, observation, signatures, source, 0);

        Round storage round = _rounds[key];
        (round.value, round.round, round.seats) = (observation.value, observation.round, seats);
        (round.status, round.reportedAt) = (ObservationStatus.Reported, uint40(block.timestamp));
        _emitReported(key, observation, seats, source);
    }

    /* DISPUTING */

    /// @inheritdoc IObservationFeed
    function dispute(ObservationRef calldata ref, PolicyId policyId) external payable {
        Source memory source = register.sourceOf(ref.source);
        bytes32 key = ref.keyOf();
        Round storage round = _rounds[key];
        require(round.status == ObservationStatus.Reported, FeedStatusWrong(key, round.status));
        uint40 closedAt = round.reportedAt + source.disputePeriod;
        require(block.timestamp < closedAt, FeedDisputeClosed(key, closedAt));
        uint8 seat = register.seatOf(msg.sender);
        if (seat == 0) _requireHolder(key, ref, policyId);
        uint96 bond = seat == 0 ? disputeBond : 0;
        require(msg.value == bond, FeedBondWrong(key, msg.value, bond));

        round.status = ObservationStatus.Disputed;
        (round.disputer, round.disputerSeat, round.bond) = (msg.sender, seat, bond);
        round.disputedAt = uint40(block.timestamp);
        _openBonds += bond;
        emit ObservationDisputed({
            key: key,
            disputer: msg.sender,
            seat: seat,
            policyId: policyId,
            bond: bond,
            answerableUntil: uint40(block.timestamp) + ANSWER_PERIOD
        });
    }

    /// @inheritdoc IObservationFeed
    function answer(Observation calldata observation, bytes[] calldata signatures) external {
        Source memory source = register.sourceOf(observation.ref.source);
        bytes32 key = observation.ref.keyOf();
        require(observation.attempt == 1, FeedAttemptWrong(key, observation.attempt, 1));
        Round storage round = _rounds[key];
        require(round.status == ObservationStatus.Disputed, FeedStatusWrong(key, round.status));
        uint40 closedAt = round.disputedAt + ANSWER_PERIOD;
        require(block.timestamp <= closedAt, FeedAnswerClosed(key, closedAt));
        require(observation.round == round.round, FeedRoundWrong(key, observation.round, round.round));
        uint40 endsAt = _endOf(observation.ref, source);
        _requireSound(key, observation, endsAt, source);
        uint256 spent = round.seats | (uint256(1) << round.disputerSeat);
        uint256 seats = _requireQuorum(key, observation, signatures, source, spent);

        bool confirmed = observation.value == round.value;
        (round.value, round.seats) = (observation.value, seats);
        emit ObservationAnswered({
            key: key,
            round: round.round,
            value: observation.value,
            observedAt: observation.observedAt,
            seats: seats,
            confirmed: confirmed
        });
        _releaseBond(key, round, confirmed);
        _settle(key, round);
    }

    /* CONCLUDING */

    /// @inheritdoc IObservationSource
    function conclude(ObservationRef calldata ref) external returns (Finding memory) {
        bytes32 key = ref.keyOf();
        Source memory source = register.sourceOf(ref.source);
        _conclude(key, ref, source);
        return _findingAfter(key, ref, source, _rounds[key].finals);
    }

    /* BONDS */

    /// @inheritdoc IObservationFeed
    function collectBond() external {
        uint256 amount = creditOf[msg.sender];
        require(amount > 0, FeedNothingToCollect(msg.sender));

        delete creditOf[msg.sender];
        _releasedBonds -= amount;
        emit BondCollected(msg.sender, amount);
        (bool sent, ) = msg.sender.call{value: amount}("");
        require(sent, FeedTransferRefused(msg.sender, amount));
    }

    /// @inheritdoc IObservationFeed
    function sweepForfeits() external {
        uint256 amount = _forfeitedBonds;
        require(amount > 0, FeedNothingToCollect(msg.sender));

        _forfeitedBonds = 0;
        emit ForfeitsSwept(msg.sender, amount);
        disputeDesk.fundPot{value: amount}();
    }

    /* READING */

    /// @inheritdoc IObservationFeed
    function roundOf(ObservationRef calldata ref) external view returns (Round memory) {
        return _rounds[ref.keyOf()];
    }

    /// @inheritdoc IObservationFeed
    function statusOf(ObservationRef calldata ref) external view returns (ObservationStatus) {
        bytes32 key = ref.keyOf();
        Source memory source = register.sourceOf(ref.source);
        return _statusNow(key, _endOf(ref, source), source);
    }

    /// @inheritdoc IObservationSource
    function findingOf(ObservationRef calldata ref) external view returns (Finding memory) {
        bytes32 key = ref.keyOf();
        Source memory source = register.sourceOf(ref.source);
        Round storage round = _rounds[key];
        bool ripe =
            round.status == ObservationStatus.Reported &&
                _statusNow(key, _endOf(ref, source), source) == ObservationStatus.Final;
        if (!ripe) return _findingAfter(key, ref, source, round.finals);
        return _findingOf(ref, source, _wordWith(key, round.finals, round.value), round.finals + 1);
    }

    /// @inheritdoc IObservationSource
    function findingAt(ObservationRef calldata ref, uint16 round) external view returns (Finding memory) {
        bytes32 key = ref.keyOf();
        if (round > _rounds[key].finals) round = 0;
        return _findingAfter(key, ref, register.sourceOf(ref.source), round);
    }

    /// @inheritdoc IObservationFeed
    function digestOf(Observation calldata observation) external view returns (bytes32) {
        return _digestOf(observation);
    }

    /// @inheritdoc IObservationFeed
    function bonds() external view returns (uint256 open, uint256 released, uint256 forfeited) {
        return (_openBonds, _releasedBonds, _forfeitedBonds);
    }

    /* PRIVATE */

    /// @dev Writes down what time alone has decided.
    function _conclude(bytes32 key, ObservationRef calldata ref, Source memory source) private {
        Round storage round = _rounds[key];
        ObservationStatus before = round.status;
        ObservationStatus status = _statusNow(key, _endOf(ref, source), source);
        if (status == before) return;
        if (before == ObservationStatus.Reported) return _settle(key, round);

        bool unanswered = before == ObservationStatus.Disputed;
        round.status = status;
        emit ObservationUnresolved(key, round.round, unanswered ? bytes32("UNANSWERED") : bytes32("UNREPORTED"));
        if (unanswered) _releaseBond(key, round, false);
    }

    /// @dev A word becomes final.
    function _settle(bytes32 key, Round storage round) private {
        uint16 finals = round.finals;
        Word memory word = _wordWith(key, finals, round.value);
        (round.status, round.finals) = (ObservationStatus.Final, ++finals);
        _words[key][finals] = word;
        emit ObservationFinal({
            key: key,
            round: round.round,
            finals: finals,
            value: word.latest,
            lowest: word.lowest,
            highest: word.highest
        });
    }

    function _releaseBond(bytes32 key, Round storage round, bool forfeited) private {
        (address disputer, uint96 bond) = (round.disputer, round.bond);
        (round.disputer, round.bond, round.disputerSeat) = (address(0), 0, 0);
        if (bond == 0) return;
        _openBonds -= bond;
        if (forfeited) {
            _forfeitedBonds += bond;
        } else {
            _releasedBonds += bond;
            creditOf[disputer] += bond;
        }
        emit BondReleased(key, disputer, bond, forfeited);
    }

    /// @dev Counts the signatures too. In the order of the seats, so that nobody counts twice. Only a quorum is heard: who
    /// brings everybody's word leaves nobody to answer a doubt.
    function _requireQuorum(
        bytes32 key,
        Observation calldata observation,
        bytes[] calldata signatures,
        Source memory source,
        uint256 spent
    ) private returns (uint256 seats) {
        uint256 quorum = source.quorum;
        require(signatures.length >= quorum, FeedQuorumShort(key, signatures.length, source.quorum));
        bytes32 digest = _digestOf(observation);
        uint8 last = 0;
        for (uint256 i = 0; i < quorum; ++i) {
            (address signer, , ) = ECDSA.tryRecover(digest, signatures[i]);
            uint8 seat = register.seatOf(signer);
            require(seat != 0, FeedSignerUnknown(key, signer));
            require(seat > last, FeedSignersUnordered(key, seat));
            uint256 bit = uint256(1) << seat;
            require(spent & bit == 0, FeedSignerNotDisjoint(key, seat));
            _countSignature(observation.ref.source, seat, source.signerDailyLimit);
            seats |= bit;
            last = seat;
        }
    }

    function _countSignature(bytes32 source, uint8 seat, uint16 limit) private {
        uint256 signed = _signed[source][seat];
        uint256 today = block.timestamp / 1 days;
        uint256 count = signed >> 16 == today ? uint16(signed) : 0;
        require(count < limit, FeedSignerExhausted(source, seat, limit));
        _signed[source][seat] = (today << 16) | (count + 1);
    }

    /// @dev The extremes of all final words stand beside the last, so that a revision takes nothing away.
    function _wordWith(bytes32 key, uint16 finals, int64 value) private view returns (Word memory word) {
        if (finals == 0) return Word({latest: value, lowest: value, highest: value});
        word = _words[key][finals];
        word.latest = value;
        if (value < word.lowest) word.lowest = value;
        if (value > word.highest) word.highest = value;
    }

    /// @dev Empty while nothing stands.
    function _findingAfter(
        bytes32 key,
        ObservationRef calldata ref,
        Source memory source,
        uint16 finals
    ) private view returns (Finding memory finding) {
        return finals == 0 ? finding : _findingOf(ref, source, _words[key][finals], finals);
    }

    function _findingOf(
        ObservationRef calldata ref,
        Source memory source,
        Word memory word,
        uint16 finals
    ) private pure returns (Finding memory) {
        return
            Finding({
                latest: word.latest,
                lowest: word.lowest,
                highest: word.highest,
                rounds: finals,
                lossAt: ref.periodStart,
                endsAt: ref.periodStart + source.periodSeconds,
                eventCapAssets: source.eventCapAssets
            });
    }

    function _emitReported(bytes32 key, Observation calldata observation, uint256 seats, Source memory source) private {
        emit ObservationReported({
            key: key,
            source: observation.ref.source,
            ref: observation.ref,
            round: observation.round,
            value: observation.value,
            unit: observation.unit,
            observedAt: observation.observedAt,
            seats: seats,
            disputableUntil: uint40(block.timestamp) + source.disputePeriod
        });
    }

    function _requireNextRound(bytes32 key, uint16 offered) private view {
        Round storage round = _rounds[key];
        ObservationStatus status = round.status;
        bool open = status == ObservationStatus.None || status == ObservationStatus.Final;
        require(open, FeedStatusWrong(key, status));
        uint16 expected = round.round + 1;
        require(offered == expected && offered <= MAX_ROUNDS, FeedRoundWrong(key, offered, expected));
    }

    /// @dev A first word that is late would have been concluded as unreported; revisions have their own time. Who may not
    /// speak is not late: seconds in which reports were paused are given back.
    function _requireTimely(bytes32 key, uint16 round, uint40 endsAt, Source memory source) private view {
        if (round == 1) return;
        uint256 dueAt = uint256(endsAt) + source.revisionPeriod;
        if (block.timestamp <= dueAt) return;
        dueAt += _pausedSince(endsAt);
        require(block.timestamp <= dueAt, FeedReportLate(key, dueAt));
    }

    function _requireSound(
        bytes32 key,
        Observation calldata observation,
        uint40 endsAt,
        Source memory source
    ) private view {
        uint40 observedAt = observation.observedAt;
        uint256 age = uint256(source.heartbeat) + _pausedSince(observedAt);
        uint256 earliest = block.timestamp > age + endsAt ? block.timestamp - age : endsAt;
        bool current = observedAt >= earliest && observedAt <= block.timestamp;
        require(current, FeedReadingStale(key, observedAt, earliest, block.timestamp));
        require(observation.unit == source.unit, FeedUnitWrong(key, observation.unit, source.unit));
        int64 value = observation.value;
        bool bounded = value >= source.minValue && value <= source.maxValue;
        require(bounded, FeedValueOutOfBounds(key, value, source.minValue, source.maxValue));
    }

    /// @dev An operator needs no policy, and nobody else may stop others' money without one.
    function _requireHolder(bytes32 key, ObservationRef calldata ref, PolicyId policyId) private view {
        Policy memory policy = policyBook.policyOf(policyId);
        Terms memory terms = productBook.termsOf(policy.versionId);
        bool concerned =
            policy.holder == msg.sender &&
                !policy.closed &&
                policy.zone == ref.region &&
                terms.productId == ref.product &&
                terms.observable == ref.source;
        require(concerned, FeedCallerNotParty(key, msg.sender, policyId));
    }

    /// @dev Where it stands, with what time alone has decided.
    function _statusNow(bytes32 key, uint40 endsAt, Source memory source) private view returns (ObservationStatus) {
        Round storage round = _rounds[key];
        ObservationStatus status = round.status;
        if (status == ObservationStatus.None) {
            uint256 dueAt = uint256(endsAt) + source.heartbeat;
            bool late = block.timestamp > dueAt && block.timestamp > dueAt + _pausedSince(endsAt);
            return late ? ObservationStatus.Unresolved : status;
        }
        if (status == ObservationStatus.Reported) {
            return block.timestamp < round.reportedAt + source.disputePeriod ? status : ObservationStatus.Final;
        }
        if (status != ObservationStatus.Disputed) return status;
        if (block.timestamp <= round.disputedAt + ANSWER_PERIOD) return status;
        return round.finals == 0 ? ObservationStatus.Unresolved : ObservationStatus.Final;
    }

    function _pausedSince(uint40 from) private view returns (uint256) {
        return pauseControl.pausedSeconds(PauseFlag.Oracle, from, uint40(block.timestamp));
    }

    function _endOf(ObservationRef calldata ref, Source memory source) private pure returns (uint40) {
        uint40 start = ref.periodStart;
        bool aligned = start >= source.offsetSeconds && (start - source.offsetSeconds) % source.periodSeconds == 0;
        require(aligned, FeedPeriodInvalid(ref.source, start));
        return start + source.periodSeconds;
    }

    function _digestOf(Observation calldata observation) private view returns (bytes32) {
        ObservationRef calldata ref = observation.ref;
        return
            _hashTypedDataV4(
                keccak256(
                    abi.encode(
                        TYPE_HASH,
                        ref.product,
                        ref.source,
                        ref.region,
                        ref.periodStart,
                        observation.value,
                        observation.unit,
                        observation.observedAt,
                        observation.round,
                        observation.attempt
                    )
                )
            );
    }
}
