// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {Authority, AuthorityKind, IAdjusterDesk} from "../interfaces/IAdjusterDesk.sol";
import {DecisionLimit, DeskStore, Seat} from "./DeskStore.sol";

/// @title Seats
/// @notice Who may sign for how much in which line, and in whom they declared an interest.
/// @dev Linked to the AdjusterDesk, whose storage and events these are. Upholds ACC-2.
library Seats {
    /// @notice Set a person's authority in a line.
    function grant(DeskStore storage store, address adjuster, bytes32 line, Authority calldata authority) external {
        Seat storage seat = store.seats[adjuster][line];
        if (!seat.limit.seated) store.lines[adjuster].push(line);
        store.people[adjuster].served = true;
        seat.limit = DecisionLimit({
            payAssets: authority.payAssets,
            cutAssets: authority.cutAssets,
            interestCount: store.people[adjuster].interestCount,
            seated: true
        });
        (seat.advanceAssets, seat.improveAssets) = (authority.advanceAssets, authority.improveAssets);
        seat.reserveAssets = authority.reserveAssets;
        emit IAdjusterDesk.AuthoritySet({
            adjuster: adjuster,
            line: line,
            payAssets: authority.payAssets,
            cutAssets: authority.cutAssets,
            advanceAssets: authority.advanceAssets,
            improveAssets: authority.improveAssets,
            reserveAssets: authority.reserveAssets
        });
    }

    /// @notice Keep that a person declared an interest, or that it ended.
    function declare(DeskStore storage store, address adjuster, address party, bool declared) external {
        if (store.interests[adjuster][party] != declared) {
            store.interests[adjuster][party] = declared;
            uint32 count = store.people[adjuster].interestCount;
            _countInterests(store, adjuster, declared ? count + 1 : count - 1);
        }
        emit IAdjusterDesk.InterestDeclared(adjuster, party, declared);
    }

    function authorityOf(
        DeskStore storage store,
        address adjuster,
        bytes32 line
    ) external view returns (Authority memory) {
        Seat storage seat = store.seats[adjuster][line];
        return
            Authority({
                payAssets: seat.limit.payAssets,
                cutAssets: seat.limit.cutAssets,
                advanceAssets: seat.advanceAssets,
                improveAssets: seat.improveAssets,
                reserveAssets: seat.reserveAssets
            });
    }

    /// @notice How far a seat reaches for one kind of act.
    function limitOf(Seat storage seat, AuthorityKind kind) internal view returns (uint96 payLimit, uint96 cutLimit) {
        if (kind == AuthorityKind.Decide) return (seat.limit.payAssets, seat.limit.cutAssets);
        if (kind == AuthorityKind.Advance) return (seat.advanceAssets, 0);
        return (kind == AuthorityKind.Improve ? seat.improveAssets : seat.reserveAssets, 0);
    }

    /// @dev The count stands beside every authority of the adjuster; there is one for each line of business.
    function _countInterests(DeskStore storage store, address adjuster, uint32 count) private {
        store.people[adjuster].interestCount = count;
        bytes32[] storage lines = store.lines[adjuster];
        for (uint256 i = 0; i < lines.length; ++i) {
            store.seats[adjuster][lines[i]].limit.interestCount = count;
        }
    }
}
