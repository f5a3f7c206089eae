// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IAggregatorV3} from "../interfaces/IAggregatorV3.sol";
import {IChainlinkSource} from "../interfaces/IChainlinkSource.sol";
import {IObservationSource} from "../interfaces/IObservationSource.sol";
import {IPauseControl, PauseFlag} from "../interfaces/IPauseControl.sol";
import {ISourceRegister} from "../interfaces/ISourceRegister.sol";
import {Finding, ObservationRef, Source, Unit} from "../types/OracleTypes.sol";

/// @title ChainlinkSource
/// @notice What a Chainlink feed said at the end of a period.
/// @dev Owns what was recorded, once for each period and never changed. Has no administrator. Trusts the feed for its numbers
/// and its times, the register for bounds, periods and heartbeat. A period whose last round cannot be told apart, as after
/// the feed changed its aggregator in between, gets no finding, and holders file by hand. Upholds ORA-2.
contract ChainlinkSource is IChainlinkSource {
    uint8 private constant DECIMALS = 8;

    /// @inheritdoc IChainlinkSource
    IAggregatorV3 public immutable aggregator;
    /// @inheritdoc IChainlinkSource
    ISourceRegister public immutable register;
    IPauseControl public immutable pauseControl;
    /// @inheritdoc IChainlinkSource
    bytes32 public immutable label;
    /// @inheritdoc IChainlinkSource
    uint8 public immutable decimals;

    mapping(bytes32 key => Finding) private _findings;

    constructor(
        IAggregatorV3 aggregator_,
        uint8 decimals_,
        ISourceRegister register_,
        IPauseControl pauseControl_,
        bytes32 label_
    ) {
        aggregator = aggregator_;
        decimals = decimals_;
        register = register_;
        pauseControl = pauseControl_;
        label = label_;
    }

    /* RECORDING */

    /// @inheritdoc IChainlinkSource
    function record(ObservationRef calldata ref, uint80 roundId) external returns (int64 value) {
        pauseControl.requireNotPaused(PauseFlag.Oracle);
        bytes32 key = ref.keyOf();
        require(ref.source == label, AnswerSourceOther(key, ref.source, label));
        Source memory source = register.sourceOf(label);
        require(source.unit == Unit.Scaled8, AnswerUnitInvalid(label));
        uint40 endsAt = _endOf(ref, source);
        require(block.timestamp > endsAt, AnswerPeriodOpen(key, endsAt));
        require(_findings[key].rounds == 0, AnswerRecordedAlready(key));

        (int256 answer, uint40 updatedAt) = _answerOf(key, roundId, endsAt, source.heartbeat);
        value = _valueOf(key, answer, source);
        _findings[key] = Finding({
            latest: value,
            lowest: value,
            highest: value,
            rounds: 1,
            lossAt: ref.periodStart,
            endsAt: endsAt,
            eventCapAssets: source.eventCapAssets
        });
        emit AnswerRecorded({
            key: key,
            actor: msg.sender,
            ref: ref,
            roundId: roundId,
            value: value,
            updatedAt: updatedAt
        });
    }

    /// @inheritdoc IObservationSource
    function conclude(ObservationRef calldata ref) external view returns (Finding memory) {
        return _findings[ref.keyOf()];
    }

    /* READING */

    /// @inheritdoc IObservationSource
    function findingOf(ObservationRef calldata ref) external view returns (Finding memory) {
        return _findings[ref.keyOf()];
    }

    /// @inheritdoc IObservationSource
    function findingAt(ObservationRef calldata ref, uint16 round) external view returns (Finding memory finding) {
        if (round == 1) finding = _findings[ref.keyOf()];
    }

    /* PRIVATE */

    /// @dev The answer that stood when the period ended.
    function _answerOf(
        bytes32 key,
        uint80 roundId,
        uint40 endsAt,
        uint40 heartbeat
    ) private view returns (int256 answer, uint40) {
        uint80 id;
        uint256 updatedAt;
        uint80 answeredInRound;
        (id, answer, , updatedAt, answeredInRound) = aggregator.getRoundData(roundId);
        bool complete = id == roundId && updatedAt != 0 && answeredInRound >= roundId;
        require(complete, AnswerRoundIncomplete(key, roundId));
        bool last = updatedAt <= endsAt && _isFollowedAfter(roundId, endsAt);
        require(last, AnswerRoundNotLast(key, roundId, endsAt));
        uint256 earliest = heartbeat < endsAt ? endsAt - heartbeat : 0;
        require(updatedAt >= earliest, AnswerStale(key, updatedAt, earliest));
        return (answer, uint40(updatedAt));
    }

    /// @dev Whether the next round came after the end, or there is none to this day.
    function _isFollowedAfter(uint80 roundId, uint40 endsAt) private view returns (bool) {
        try aggregator.getRoundData(roundId + 1) returns (uint80, int256, uint256, uint256 updatedAt, uint80) {
            return updatedAt == 0 ? _isLatest(roundId) : updatedAt > endsAt;
        } catch {
            return _isLatest(roundId);
        }
    }

    /// @dev A feed refuses the round it does not have, or answers nothing for it.
    function _isLatest(uint80 roundId) private view returns (bool) {
        (uint80 latestId, , , , ) = aggregator.latestRoundData();
        return latestId == roundId;
    }

    /// @dev To eight decimals; what has more is cut towards zero.
    function _valueOf(bytes32 key, int256 answer, Source memory source) private view returns (int64) {
        uint8 found = aggregator.decimals();
        require(found == decimals, AnswerDecimalsChanged(found, decimals));
        int256 value =
            found > DECIMALS
                ? answer / int256(10 ** uint256(found - DECIMALS))
                : answer * int256(10 ** uint256(DECIMALS - found));
        bool bounded = value > source.minValue && value < source.maxValue;
        require(bounded, AnswerOutOfBounds(key, value, source.minValue, source.maxValue));
        return int64(value);
    }

    function _endOf(ObservationRef calldata ref, Source memory source) private pure returns (uint40) {
        uint40 start = ref.periodStart;
        bool aligned = start >= source.offsetSeconds && (start - source.offsetSeconds) % source.periodSeconds == 0;
        require(aligned, AnswerPeriodInvalid(ref.source, start));
        return start + source.periodSeconds;
    }
}
