// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IAggregatorV3} from "../interfaces/IAggregatorV3.sol";

/// @title TestAggregator
/// @notice A Chainlink feed behind its proxy: rounds of phases, a missing one refused or all zero as either kind does it.
contract TestAggregator is IAggregatorV3 {
    struct Answer {
        int256 answer;
        uint256 updatedAt;
        uint80 answeredInRound;
    }

    uint8 public decimals;
    uint80 public latestId;
    bool private immutable _refuses;
    mapping(uint80 roundId => Answer) private _answers;

    constructor(uint8 decimals_, bool refuses) {
        decimals = decimals_;
        latestId = uint80(1) << 64;
        _refuses = refuses;
    }

    function answer(int256 value, uint256 updatedAt) external returns (uint80 roundId) {
        roundId = ++latestId;
        _answers[roundId] = Answer(value, updatedAt, roundId);
    }

    /// @dev A round that nodes began and did not finish carries the answer of the round before.
    function carryOver(uint256 updatedAt) external returns (uint80 roundId) {
        roundId = latestId + 1;
        _answers[roundId] = Answer(_answers[latestId].answer, updatedAt, latestId);
        latestId = roundId;
    }

    function changeAggregator(uint8 decimals_) external {
        latestId = ((latestId >> 64) + 1) << 64;
        decimals = decimals_;
    }

    function getRoundData(uint80 roundId) public view returns (uint80, int256, uint256, uint256, uint80) {
        Answer memory found = _answers[roundId];
        // Its own words, as aggregators of the older kind say them.
        // solhint-disable-next-line gas-custom-errors
        require(!_refuses || found.updatedAt != 0, "No data present");
        return (roundId, found.answer, found.updatedAt, found.updatedAt, found.answeredInRound);
    }

    function latestRoundData() external view returns (uint80, int256, uint256, uint256, uint80) {
        return getRoundData(latestId);
    }
}
