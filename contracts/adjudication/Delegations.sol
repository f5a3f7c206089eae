// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IAccessManager} from "@openzeppelin/contracts/access/manager/IAccessManager.sol";
import {Roles} from "../access/Roles.sol";
import {IAdjusterDesk, Reach} from "../interfaces/IAdjusterDesk.sol";
import {ClaimId} from "../types/Ids.sol";
import {Delegation, DeskStore, Seat} from "./DeskStore.sol";
import {Seats} from "./Seats.sol";

/// @title Delegations
/// @notice Standing in for a colleague on holiday: their limits, for days named in advance.
/// @dev Linked to the AdjusterDesk, whose storage and events these are. A delegation lends limits, never a role, and only
/// one's own: what was lent cannot be lent on. Two people tied by one are one pair of eyes (ACC-2).
library Delegations {
    uint40 private constant MAX_PERIOD = 90 days;

    /// @notice Lend one's limits to a colleague.
    function delegate(DeskStore storage store, address to, uint40 fromAt, uint40 untilAt) external {
        address from = msg.sender;
        if (fromAt < block.timestamp) fromAt = uint40(block.timestamp);
        bool sound = to != from && untilAt > fromAt && untilAt - fromAt <= MAX_PERIOD;
        require(sound, IAdjusterDesk.DelegationInvalid(from, to, fromAt, untilAt));
        bool chained = _stands(store, store.delegators[from], from) || _stands(store, to, store.delegates[to]);
        require(!chained, IAdjusterDesk.DelegationChained(from, to));
        bool taken = _stands(store, from, store.delegates[from]) || _stands(store, store.delegators[to], to);
        require(!taken, IAdjusterDesk.DelegationTaken(from, to));

        store.delegations[from][to] = Delegation({fromAt: fromAt, untilAt: untilAt});
        (store.delegates[from], store.delegators[to]) = (to, from);
        (store.people[from].tied, store.people[to].tied) = (true, true);
        (store.people[from].served, store.people[to].served) = (true, true);
        emit IAdjusterDesk.AuthorityDelegated(from, to, fromAt, untilAt);
    }

    /// @notice End a delegation before its day; either of the two may.
    function end(DeskStore storage store, address from, address to) external {
        bool isOne = msg.sender == from || msg.sender == to;
        require(isOne && _stands(store, from, to), IAdjusterDesk.DelegationUnknown(from, to));

        store.delegations[from][to].untilAt = uint40(block.timestamp);
        emit IAdjusterDesk.DelegationEnded(from, to, msg.sender);
    }

    /// @notice Whose limits carry an act beyond one's own: those of whoever is stood in for now, is still an adjuster and
    /// could do it themselves. Reverts with {IAdjusterDesk-AdjusterAuthorityExceeded} if nobody's do.
    function lenderFor(
        DeskStore storage store,
        IAccessManager manager,
        address adjuster,
        Reach memory reach
    ) external view returns (address lender) {
        Seat storage own = store.seats[adjuster][reach.line];
        (uint96 payLimit, uint96 cutLimit) = Seats.limitOf(own, reach.kind);
        lender = store.delegators[adjuster];
        Delegation memory lent = store.delegations[lender][adjuster];
        bool runs = lent.fromAt <= block.timestamp && block.timestamp < lent.untilAt;
        (bool isMember, ) = manager.hasRole(Roles.ADJUSTER, lender);
        require(
            runs && isMember && reaches(store.seats[lender][reach.line], reach),
            IAdjusterDesk.AdjusterAuthorityExceeded({
                claimId: reach.claimId,
                adjuster: adjuster,
                payAssets: reach.payAssets,
                payLimit: payLimit,
                cutAssets: reach.cutAssets,
                cutLimit: cutLimit
            })
        );
    }

    /// @notice Refuse two people of whom one stood in, or is to stand in, for the other since an instant.
    function requireApart(
        DeskStore storage store,
        ClaimId claimId,
        address one,
        address other,
        uint256 sinceAt
    ) external view {
        bool apart =
            store.delegations[one][other].untilAt <= sinceAt && store.delegations[other][one].untilAt <= sinceAt;
        require(apart, IAdjusterDesk.AdjusterNeedsSecondPerson(claimId, other));
    }

    /// @notice Whether a person stands in for another now.
    function standsIn(DeskStore storage store, address from, address to) internal view returns (bool) {
        Delegation memory lent = store.delegations[from][to];
        return lent.fromAt <= block.timestamp && block.timestamp < lent.untilAt;
    }

    /// @notice Whether a seat's own limits suffice.
    function reaches(Seat storage seat, Reach memory reach) internal view returns (bool) {
        (uint96 payLimit, uint96 cutLimit) = Seats.limitOf(seat, reach.kind);
        return seat.limit.seated && reach.payAssets <= payLimit && reach.cutAssets <= cutLimit;
    }

    /// @dev Runs now or is to run.
    function _stands(DeskStore storage store, address from, address to) private view returns (bool) {
        return block.timestamp < store.delegations[from][to].untilAt;
    }
}
