// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IPolicyBook} from "../interfaces/IPolicyBook.sol";
import {Payee} from "../types/ClaimTypes.sol";
import {PolicyId} from "../types/Ids.sol";
import {Holders, Holding} from "./Holders.sol";

/// @dev Who is named on a policy: shares that go first, and who takes the rest.
/// @param namedIn in which holding a loss payee was named last, 0 for the first
struct Named {
    address beneficiary;
    Payee[] lossPayees;
    mapping(address payee => uint256) namedIn;
}

/// @title NamedPayees
/// @notice Whom a policy names to be paid, and for whose losses.
/// @dev Linked to the PolicyBook, whose storage this is. Reverts with errors of {IPolicyBook}.
library NamedPayees {
    using Holders for Holding[];

    uint256 private constant MAX_LOSS_PAYEES = 3;
    uint256 private constant WHOLE_BPS = 10_000;

    function add(
        Named storage named,
        Holding[] storage past,
        PolicyId policyId,
        address payee,
        uint16 shareBps
    ) external {
        Payee[] storage losses = named.lossPayees;
        uint256 count = losses.length;
        require(count < MAX_LOSS_PAYEES, IPolicyBook.PolicyTooManyLossPayees(policyId, MAX_LOSS_PAYEES));
        require(shareBps > 0, IPolicyBook.PolicyPayeeInvalid(policyId, payee));
        uint256 sumBps = shareBps;
        for (uint256 i = 0; i < count; ++i) {
            require(losses[i].to != payee, IPolicyBook.PolicyPayeeInvalid(policyId, payee));
            sumBps += losses[i].shareBps;
        }
        require(sumBps <= WHOLE_BPS, IPolicyBook.PolicySharesTooHigh(policyId, sumBps, WHOLE_BPS));

        losses.push(Payee({to: payee, shareBps: shareBps}));
        named.namedIn[payee] = past.length;
    }

    function remove(Named storage named, PolicyId policyId, address payee) external {
        Payee[] storage losses = named.lossPayees;
        uint256 last = losses.length;
        for (uint256 i = 0; i < losses.length; ++i) {
            if (losses[i].to == payee) last = i;
        }
        require(last < losses.length, IPolicyBook.PolicyNotLossPayee(policyId, payee));

        losses[last] = losses[losses.length - 1];
        losses.pop();
    }

    /// @notice Before a policy passes on: the beneficiary goes with who named it, the loss payees stay. Who held it before
    /// takes it back without any that were named since, who would share in the losses of then.
    function passOn(Named storage named, Holding[] storage past, PolicyId policyId, address to) external {
        Payee[] storage losses = named.lossPayees;
        uint256 heldUntil = past.countTo(to);
        for (uint256 i = 0; i < losses.length; ++i) {
            bool counts = heldUntil == 0 || named.namedIn[losses[i].to] < heldUntil;
            require(counts, IPolicyBook.PolicyPayeeNamedSince(policyId, losses[i].to));
        }
        delete named.beneficiary;
    }

    function isEmpty(Named storage named) internal view returns (bool) {
        return named.beneficiary == address(0) && named.lossPayees.length == 0;
    }

    /// @notice The shares of those named before a claimant passed it on, and the rest for the beneficiary of who holds it, or
    /// for the claimant. What a holder names is for losses of their time: those before a transfer are another's.
    function split(
        Named storage named,
        Holding[] storage past,
        address claimant,
        address holder
    ) external view returns (Payee[] memory payees) {
        Payee[] memory losses = named.lossPayees;
        uint256 heldUntil = claimant == holder ? type(uint256).max : past.countTo(claimant);
        uint256 count = 0;
        uint256 leftBps = WHOLE_BPS;
        for (uint256 i = 0; i < losses.length; ++i) {
            if (named.namedIn[losses[i].to] >= heldUntil) continue;
            leftBps -= losses[i].shareBps;
            losses[count++] = losses[i];
        }
        bool rest = leftBps > 0;
        payees = new Payee[](rest ? count + 1 : count);
        for (uint256 i = 0; i < count; ++i) {
            payees[i] = losses[i];
        }
        if (!rest) return payees;

        bool others = claimant == holder && named.beneficiary != address(0);
        payees[count] = Payee({to: others ? named.beneficiary : claimant, shareBps: uint16(leftBps)});
    }
}
