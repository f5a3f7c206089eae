// SPDX-License-Identifier: MIT
pragma solidity >=0.8.27;

/// @title IAggregatorV3
/// @notice What Chainlink publishes of a feed, as far as it is read here.
/// @dev A proxy numbers rounds `phase << 64 | round of the phase`. A round without data reverts, or is all zero with the
/// aggregators of the off-chain reporting kind.
interface IAggregatorV3 {
    function decimals() external view returns (uint8);

    function getRoundData(
        uint80 roundId
    ) external view returns (uint80 id, int256 answer, uint256 startedAt, uint256 updatedAt, uint80 answeredInRound);

    function latestRoundData()
        external
        view
        returns (uint80 id, int256 answer, uint256 startedAt, uint256 updatedAt, uint80 answeredInRound);
}
