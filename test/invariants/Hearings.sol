// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

/// @dev A dispute before the panel, as its acts made it.
/// @param anchored its draw has a block
/// @param votes opened votes, by choice
struct Hearing {
    bool anchored;
    bool ruled;
    uint8 round;
    uint8 committed;
    uint8 opened;
    uint40 commitEndsAt;
    uint40 revealEndsAt;
    uint96 seatFee;
    address[3] seats;
    uint8[3] votes;
}

/// @dev One person's part in a dispute.
/// @param asked drawn at some time, which happens once
struct Ballot {
    bool asked;
    bool seated;
    bool isSealed;
    bool isOpen;
    uint8 choice;
}
