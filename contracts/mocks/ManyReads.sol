// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @title ManyReads
/// @notice Asks many questions in one call, so that a whole book can be compared after every step. Tests only.
contract ManyReads {
    error ReadFailed(uint256 place, bytes reason);

    /// @return askedAt the instant for which the answers hold, seconds
    /// @return answers as each contract encoded them
    function read(
        address[] calldata targets,
        bytes[] calldata questions
    ) external view returns (uint256 askedAt, bytes[] memory answers) {
        askedAt = block.timestamp;
        answers = new bytes[](targets.length);
        for (uint256 i = 0; i < targets.length; ++i) {
            (bool success, bytes memory answer) = targets[i].staticcall(questions[i]);
            require(success, ReadFailed(i, answer));
            answers[i] = answer;
        }
    }
}
