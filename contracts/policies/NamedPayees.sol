// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IPolicyBook} from "../interfaces/IPolicyBook.sol";
import {Payee} from "../types/ClaimTypes.sol";
import {PolicyId} from "../types/Ids.sol";

/// @dev Who is named on a policy: shares that go first, and who takes the rest.
struct Named {
    address beneficiary;
    Payee[] lossPayees;
}

/// @title NamedPayees
/// @dev Whom a policy names to be paid. Reverts with errors of {IPolicyBook}.
library NamedPayees {
    uint256 private constant MAX_LOSS_PAYEES = 3;
    uint256 private constant WHOLE_BPS = 10_000;

    function add(Named storage named, PolicyId policyId, address payee, uint16 shareBps) internal {
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
    }

    function remove(Named storage named, PolicyId policyId, address payee) internal {
        Payee[] storage losses = named.lossPayees;
        uint256 last = losses.length;
        for (uint256 i = 0; i < losses.length; ++i) {
            if (losses[i].to == payee) last = i;
        }
        require(last < losses.length, IPolicyBook.PolicyNotLossPayee(policyId, payee));

        losses[last] = losses[losses.length - 1];
        losses.pop();
    }

    function isEmpty(Named storage named) internal view returns (bool) {
        return named.beneficiary == address(0) && named.lossPayees.length == 0;
    }

    /// @dev The named shares, and the rest for `last` unless nothing is left.
    function split(Named storage named, address last) internal view returns (Payee[] memory payees) {
        Payee[] memory losses = named.lossPayees;
        uint256 leftBps = WHOLE_BPS;
        for (uint256 i = 0; i < losses.length; ++i) {
            leftBps -= losses[i].shareBps;
        }
        if (leftBps == 0) return losses;

        payees = new Payee[](losses.length + 1);
        for (uint256 i = 0; i < losses.length; ++i) {
            payees[i] = losses[i];
        }
        payees[losses.length] = Payee({to: last, shareBps: uint16(leftBps)});
    }
}
