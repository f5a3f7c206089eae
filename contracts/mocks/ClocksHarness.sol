// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Books} from "../claims/ClaimStore.sol";
import {Clocks} from "../claims/Clocks.sol";
import {ILawBook} from "../interfaces/ILawBook.sol";
import {IPauseControl} from "../interfaces/IPauseControl.sol";
import {Course} from "../types/ClaimTypes.sol";
import {ProfileId} from "../types/Ids.sol";

/// @title ClocksHarness
/// @notice Opens the clocks of a claim, so that both languages can be asked the same.
/// @dev For tests only.
contract ClocksHarness {
    /// @dev Every clock of one claim now.
    struct Answers {
        uint256 askedAt;
        uint40 stoppedSeconds;
        uint40 decideBy;
        uint40 silentUntil;
        uint40 supplementBy;
        uint40 appealBy;
        uint40 evidenceBy;
        uint40 ruleBy;
    }

    ILawBook private immutable _lawBook;
    IPauseControl private immutable _pauseControl;

    constructor(ILawBook lawBook, IPauseControl pauseControl) {
        _lawBook = lawBook;
        _pauseControl = pauseControl;
    }

    /// @param fromAt start of the windows that follow an act
    /// @param pausedBefore seconds paused while the clock ran, before its last stop
    function ask(
        ProfileId profileId,
        uint40 filedAt,
        uint40 fromAt,
        Course memory course,
        uint40 pausedBefore
    ) external view returns (Answers memory answers) {
        Books memory books;
        (books.lawBook, books.pauseControl) = (_lawBook, _pauseControl);
        answers.askedAt = block.timestamp;
        answers.stoppedSeconds = Clocks.stoppedSeconds(course);
        answers.decideBy = Clocks.decideBy(_lawBook, profileId, filedAt, course);
        answers.silentUntil = Clocks.silentUntil(books, profileId, filedAt, course, pausedBefore);
        answers.supplementBy = Clocks.supplementBy(_lawBook, profileId, fromAt);
        answers.appealBy = Clocks.appealBy(books, profileId, fromAt);
        answers.evidenceBy = Clocks.evidenceBy(books, profileId, fromAt);
        answers.ruleBy = Clocks.ruleBy(books, profileId, fromAt);
    }
}
