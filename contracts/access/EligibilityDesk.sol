// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {AccessManaged} from "@openzeppelin/contracts/access/manager/AccessManaged.sol";
import {Eligibility, HoldRenewal, IEligibilityDesk} from "../interfaces/IEligibilityDesk.sol";
import {IReservePool} from "../interfaces/IReservePool.sol";
import {Makers} from "./Makers.sol";

/// @title EligibilityDesk
/// @notice Who may buy and be paid: attestations with issuer and expiry, and holds that end by themselves.
/// @dev Owns what is known of each person and nothing else. Tells every pool at once, because a pool asks nobody: what a
/// pool was told is what it does. Cannot keep money for ever: each hold ends by itself, and the word of one person can be
/// used once. Upholds ACC-2.
contract EligibilityDesk is IEligibilityDesk, AccessManaged {
    uint40 private constant HOLD_PERIOD = 30 days;
    uint40 private constant PROPOSAL_PERIOD = 1 days;
    uint40 private constant MAX_ATTESTED = 730 days;

    IReservePool[] private _pools;
    mapping(address person => Eligibility) private _known;
    mapping(address person => HoldRenewal) private _renewals;

    constructor(address authority, IReservePool[] memory pools) AccessManaged(authority) {
        _pools = pools;
    }

    /* ATTESTING */

    /// @inheritdoc IEligibilityDesk
    function attest(address person, uint40 until) external restricted {
        require(person != address(0), HoldPersonZero());
        uint40 nowAt = uint40(block.timestamp);
        bool sound = until == 0 || (until > nowAt && until <= nowAt + MAX_ATTESTED);
        require(sound, EligibilityPeriodInvalid(person, until, nowAt + MAX_ATTESTED));

        _known[person].attestedUntil = until;
        _known[person].issuer = msg.sender;
        emit EligibilityAttested(person, msg.sender, until);
        for (uint256 i = 0; i < _pools.length; ++i) {
            _pools[i].setEligible(person, until);
        }
    }

    /* HOLDING */

    /// @inheritdoc IEligibilityDesk
    function placeHold(address person, bytes32 orderReference) external restricted {
        require(person != address(0), HoldPersonZero());
        require(orderReference != 0, HoldReferenceMissing(person));
        require(!_known[person].wasHeld, HoldNeedsTwoPeople(person, msg.sender));

        uint40 until = uint40(block.timestamp) + HOLD_PERIOD;
        _known[person].wasHeld = true;
        emit HoldPlaced(person, msg.sender, until, orderReference);
        _hold(person, until);
    }

    /// @inheritdoc IEligibilityDesk
    function proposeRenewal(address person, bytes32 orderReference) external restricted {
        _requirePersonal();
        require(orderReference != 0, HoldReferenceMissing(person));
        require(_known[person].wasHeld, HoldNone(person));

        uint40 proposedAt = uint40(block.timestamp);
        HoldRenewal memory renewal = HoldRenewal(msg.sender, proposedAt, orderReference);
        _renewals[person] = renewal;
        emit HoldRenewalProposed(person, msg.sender, orderReference);
    }

    /// @inheritdoc IEligibilityDesk
    function approveRenewal(address person, bytes32 orderReference) external restricted {
        _requirePersonal();
        HoldRenewal memory renewal = _renewals[person];
        bool proposed = renewal.proposer != address(0) && renewal.orderReference == orderReference;
        bool fresh = block.timestamp <= renewal.proposedAt + PROPOSAL_PERIOD;
        require(proposed && fresh, HoldRenewalNotProposed(person, orderReference));
        require(renewal.proposer != msg.sender, HoldNeedsTwoPeople(person, msg.sender));
        Makers.requireSeated(authority(), renewal.proposer, this.proposeRenewal.selector);

        delete _renewals[person];
        // From now on, not from its end: else two people could stack years in an hour.
        uint40 until = uint40(block.timestamp) + HOLD_PERIOD;
        emit HoldRenewed({
            person: person,
            proposer: renewal.proposer,
            approver: msg.sender,
            until: until,
            orderReference: orderReference
        });
        _hold(person, until);
    }

    /// @inheritdoc IEligibilityDesk
    function liftHold(address person) external restricted {
        require(_known[person].heldUntil >= block.timestamp, HoldNone(person));
        delete _renewals[person];
        emit HoldLifted(person, msg.sender);
        _hold(person, 0);
    }

    /* READING */

    /// @inheritdoc IEligibilityDesk
    function requireEligible(address person) external view {
        Eligibility memory known = _known[person];
        bool eligible = block.timestamp <= known.attestedUntil && block.timestamp > known.heldUntil;
        require(eligible, EligibilityMissing(person));
    }

    /// @inheritdoc IEligibilityDesk
    function eligibilityOf(address person) external view returns (Eligibility memory) {
        return _known[person];
    }

    /// @inheritdoc IEligibilityDesk
    function renewalOf(address person) external view returns (HoldRenewal memory) {
        return _renewals[person];
    }

    /* PRIVATE */

    function _hold(address person, uint40 until) private {
        _known[person].heldUntil = until;
        for (uint256 i = 0; i < _pools.length; ++i) {
            _pools[i].setHold(person, until);
        }
    }

    /// @dev Through the manager's `execute` one person could be two callers.
    function _requirePersonal() private view {
        require(msg.sender != authority(), HoldCallerIsManager(msg.sender));
    }
}
